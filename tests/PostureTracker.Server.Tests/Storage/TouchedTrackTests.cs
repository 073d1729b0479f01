using JasperFx.Events;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Tests.Storage;

public sealed class TouchedTrackTests
{
    private static readonly Track Track = new("desk", new("PRK"), null, Dimension.Dialogue);
    private static readonly StanceModel Model = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);

    [Fact]
    public void In_a_page_shared_with_an_import_only_what_is_live_is_announced()
    {
        var page = TouchedTrack.Of(
        [
            Entered(1, "2021-01-01", 800, imported: true),
            Entered(2, "2021-03-01", -1000, imported: false),
            Entered(3, "2021-02-01", 800, imported: true),
        ]).ShouldHaveSingleItem();

        var (announced, _) = page.Announced(Model, []).ShouldNotBeNull();

        page.Change(Model, []).After.Select(cell => cell.Day.Month).ShouldBe([1, 2, 3]);
        announced.Last!.Day.Month.ShouldBe(2, "what the import entered was there before");
        announced.After.ShouldHaveSingleItem().ShouldBe(page.Change(Model, []).After[^1]);
        page.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_page_of_an_import_alone_is_not_announced() =>
        TouchedTrack.Of([Entered(1, "2021-01-01", 800, imported: true)]).Single().Announced(Model, []).ShouldBeNull();

    [Fact]
    public void Something_said_and_a_change_of_the_record_together_are_the_record()
    {
        var (said, entered) = Entered(1, "2021-01-01", 800, imported: false);
        var retracted = new Event<StatementRetracted>(new("a hoax", null, null, First: false)) { Sequence = 2 };

        TouchedTrack.Of([(said, entered)]).Single().OnlySaid.ShouldBeTrue();
        TouchedTrack.Of([(said, entered), (retracted, entered)]).Single().OnlySaid.ShouldBeFalse();
    }

    private static (IEvent, EnteredPosting) Entered(long sequence, string day, int value, bool imported)
    {
        var coded = new Event<StatementCoded>(new([], null, null, null, new(1, null, null, default, false), null, null, true))
        {
            Sequence = sequence,
        };
        if (imported)
            coded.SetHeader("importer", "ndjson");
        return (coded, new(sequence, 0, Guid.NewGuid(), true, new(
            Track, DateOnly.ParseExact(day, "yyyy-MM-dd"), 1000, value, Basis.Word, 1)));
    }
}
