using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Changes;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Pages.Changes;

public sealed class UnwindingTests
{
    private static readonly Track Pair = new("desk", new("PRK"), new ActorCode("USA"), Dimension.Dialogue);
    private static readonly StanceModel Model = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);

    [Fact]
    public void Each_change_begins_where_the_one_before_it_ended()
    {
        var random = new Random(17);
        var entered = Enumerable.Range(1, 40).Select(sequence => Posting(
            sequence, day: random.Next(60), value: random.Next(-1000, 1001), recorded: sequence / 4)).ToList();
        var cells = StanceFold.Run(Model, null, TrackPosting.Days(entered.Select(one => one.Posting).OrderBy(one => one.Day))).ToList();

        var changes = Unwinding.Of(Model, cells, EnteredRun.Of(entered)).Reverse().ToList();

        changes[0].Before.ShouldBeNull("nothing was known before");
        foreach (var (earlier, later) in changes.Zip(changes.Skip(1)))
            later.Before!.Mean.ShouldBe(earlier.After!.Mean, 1e-12);
        changes[^1].After.ShouldBe(cells[^1]);
    }

    [Fact]
    public void What_was_said_on_one_day_is_told_once_and_each_change_of_the_record_by_itself()
    {
        var runs = EnteredRun.Of(
        [
            Posting(1, 0, 500, recorded: 0), Posting(2, 0, 400, recorded: 0), Posting(3, 1, 100, recorded: 1),
            Posting(4, 0, 500, recorded: 1, type: "statement_recoded", sign: -1),
            Posting(4, 0, 300, recorded: 1, type: "statement_recoded"), Posting(5, 1, 200, recorded: 1),
        ]);

        runs.Select(run => run.Entered.Select(one => one.Sequence)).ShouldBe([[5], [4, 4], [3], [1, 2]]);
    }

    [Fact]
    public void A_stance_towards_anyone_is_told_only_where_it_is_no_twin()
    {
        var anyone = Pair with { Recipient = null };

        var runs = EnteredRun.WithoutTwins(EnteredRun.Of(
        [
            Posting(1, 0, 500, recorded: 0), Posting(1, 0, 500, recorded: 0) with { Track = anyone },
            Posting(2, 3, 500, recorded: 3) with { Track = anyone },
        ]));

        runs.Select(run => (run.Track, run.Event.Sequence)).ShouldBe([(anyone, 2), (Pair, 1)]);
    }

    [Fact]
    public void Of_many_postings_the_newest_events_are_told_and_none_in_part()
    {
        KnownPosting[] entered = [.. new long[] { 1, 2, 2, 3, 3, 3 }.Select(sequence => Posting(sequence, 0, 100, recorded: 0))];

        Sequences(6).ShouldBe([1, 2, 2, 3, 3, 3]);
        Sequences(4).ShouldBe([3, 3, 3], "the second does not fit whole");
        Sequences(5).ShouldBe([2, 2, 3, 3, 3]);
        Sequences(1).ShouldBe([3, 3, 3], "one is told in any case");

        IEnumerable<long> Sequences(int most) => KnownPosting.Newest(entered, most).Select(one => one.Event.Sequence);
    }

    private static KnownPosting Posting(
        long sequence, int day, int value, int recorded, string type = "statement_logged", int sign = 1) => new(
        Pair,
        new(sequence, Guid.Empty, new DateOnly(2021, 1, 1).AddDays(day), 800, value, sign),
        new(sequence, new DateTimeOffset(2021, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(recorded), type, null, null));
}
