using PostureTracker.Codebook;
using PostureTracker.Server.Cli;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Tests.Cli;

public sealed class PostureTableTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(160)]
    public void It_fits_the_terminal(int width)
    {
        var posture = SomeBoard.Posture(name: string.Concat(Enumerable.Repeat("한국 ", 60)), stale: true);

        Rendered.ShouldFit(new PostureTable(posture, wordsAndDeeds: true), width);
        Rendered.ShouldFit(new PostureTable(posture, wordsAndDeeds: true), width, unicode: false);
    }

    [Fact]
    public void Each_dimension_has_its_level_interval_and_evidence()
    {
        var text = Rendered.Text(Table(SomeBoard.Posture()));

        text.ShouldContain("├───●───┤");
        text.ShouldContain("−0.68 ±0.27");
        text.ShouldContain("sd 0.21 · 7 signals on 7 days · last 23 Jun 2021");
    }

    [Fact]
    public void A_missing_stance_is_never_a_zero()
    {
        var text = Rendered.Text(Table(SomeBoard.Posture(sanctions: false)));

        text.ShouldNotContain("0.00");
        text.ShouldContain("— nothing said yet");
    }

    [Fact]
    public void Words_and_deeds_stand_under_a_stance_with_their_difference()
    {
        var both = SomeBoard.Refusing();
        var deeds = both with { Mean = -0.310, Low = -0.5, High = -0.1, Level = "Cool" };
        var posture = SomeBoard.Posture(sanctions: false) with
        {
            Dimensions = new Dictionary<Dimension, PostureStance?>
            {
                [Dimension.Dialogue] = PostureStance.Of(both, both with { Mean = -0.810 }, deeds),
                [Dimension.Provocation] = PostureStance.Of(both, both, deeds: null),
            },
        };

        var text = Rendered.Text(new PostureTable(posture, wordsAndDeeds: true));

        text.ShouldContain("  words      Refusing");
        text.ShouldContain("  deeds      Cool");
        text.ShouldContain("words less deeds −0.50");
        text.ShouldContain("  deeds      — nothing done yet");
        text.Split("words less deeds").Length.ShouldBe(2, "no difference where there are no deeds");
        Rendered.Text(Table(posture)).ShouldNotContain("words less deeds");
        Rendered.ShouldFit(new PostureTable(posture, wordsAndDeeds: true), 80);
        Rendered.ShouldFit(new PostureTable(posture, wordsAndDeeds: true), 30, unicode: false);
    }

    [Fact]
    public void A_stale_level_is_marked_as_last_known() =>
        Rendered.Text(Table(SomeBoard.Posture(stale: true)))
            .ShouldContain("no current evidence — level as last known");

    [Fact]
    public void The_strip_keeps_its_scale_and_its_cuts()
    {
        StanceStrip.Of(0, -1, 1, 21, Glyphs.Unicode).ShouldBe("├─────────●─────────┤");
        StanceStrip.Of(0, 0, 0, 21, Glyphs.Ascii).ShouldBe("    :   : o :   :    ");
    }

    private static PostureTable Table(PostureAnswer posture) => new(posture, wordsAndDeeds: false);
}
