using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Changes;

namespace PostureTracker.Server.Tests.Pages.Changes;

public sealed class ChangesLedeTests
{
    private static readonly ToldReading Cool = new(-0.5, -0.8, -0.2, 1, null, 3);
    private static readonly ToldReading Refusing = new(-0.65, -0.9, -0.4, 0, 0.65, 4);
    private static readonly RecordNote Note = new(Guid.Empty, "recoded", null, null, "Kim", new(2021, 6, 17), []);

    [Fact]
    public void It_counts_each_kind_and_leaves_out_what_there_is_none_of() =>
        ChangesLede.Of(Page(Change(Cool, Refusing), Change(Refusing, Cool), Change(null, Cool), Change(Cool, Refusing, Note)))
            .ShouldBe("In the seven days to 25 June 2021: 2 level crossings, 1 first reading, 1 correction to the record.");

    [Fact]
    public void Where_nothing_moved_far_or_nothing_changed_it_says_so()
    {
        var still = Cool with { Mean = -0.52 };

        ChangesLede.Of(Page(Change(Cool, still))).ShouldEndWith(": nothing moved by 0.05 or more.");
        ChangesLede.Of(Page()).ShouldBe("In the seven days to 25 June 2021: nothing changed.");
    }

    [Fact]
    public void It_names_its_days()
    {
        ChangesLede.Of(Page() with { From = new(2021, 6, 25) }).ShouldStartWith("On 25 June 2021");
        ChangesLede.Of(Page() with { From = new(2021, 5, 25) }).ShouldStartWith("From 25 May 2021 to 25 June 2021");
        ChangesLede.Of(Page(Change(null, Cool)) with { EarlierOn = new(2021, 6, 22) })
            .ShouldBe("In the seven days to 25 June 2021, back to 22 June 2021 on this page: 1 first reading.");
    }

    [Fact]
    public void A_correction_that_moves_nothing_is_small_and_one_that_crosses_is_still_a_correction()
    {
        Change(Cool, Cool, Note).Kind.ShouldBe(ToldKind.Small);
        Change(Cool, Refusing, Note).Kind.ShouldBe(ToldKind.Record);
        Change(Cool, null, Note).Kind.ShouldBe(ToldKind.Record);
    }

    [Fact]
    public void The_level_comes_first_and_the_numbers_beside_it()
    {
        var crossing = Change(Cool, Refusing);

        (ToldWords.LevelsLead(crossing) + ToldWords.LevelNow(crossing)).ShouldBe("Cool → Refusing");
        ToldWords.Numbers(crossing).ShouldBe("−0.50 → −0.65");
        (ToldWords.LevelsLead(Change(Cool, Cool)) + ToldWords.LevelNow(Change(Cool, Cool))).ShouldBe("stays Cool");
        (ToldWords.LevelsLead(Change(Cool, null)) + ToldWords.LevelNow(Change(Cool, null))).ShouldBe("no stance any more; it was Cool");
    }

    private static ToldPage Page(params ToldChange[] changes) => new(
        new(2021, 6, 25), 26, 26, new(2021, 6, 19), new(2021, 6, 25), changes, null, null, null);

    private static ToldChange Change(ToldReading? before, ToldReading? after, RecordNote? note = null) => new(
        new("desk", new("PRK"), null, Dimension.Dialogue), "North Korea", null, new(2021, 6, 23), before, after, [], 0, note);
}
