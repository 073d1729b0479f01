using PostureTracker.Server.Notices;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>A posting, with the event that entered it.</summary>
/// <param name="Track">Where.</param>
/// <param name="Posting">What.</param>
/// <param name="Event">By which event.</param>
internal sealed record KnownPosting(Track Track, TrackPosting Posting, RecordedEvent Event)
{
    /// <summary>The newest of some events, each whole, with so many postings at most; but at least one event.</summary>
    /// <param name="entered">In order of the ledger.</param>
    /// <param name="most">How many postings.</param>
    public static IReadOnlyList<KnownPosting> Newest(IReadOnlyList<KnownPosting> entered, int most)
    {
        if (entered.Count <= most)
            return entered;
        var last = entered[^1].Event.Sequence;
        var cut = entered[entered.Count - most - 1].Event.Sequence;
        return [.. entered.Where(one => one.Event.Sequence == last || one.Event.Sequence > cut)];
    }
}

/// <summary>An event that entered something in the books.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Type">What happened, by its stored name.</param>
/// <param name="By">By whom, where that is recorded.</param>
/// <param name="Reason">Why, where one was given.</param>
internal sealed record RecordedEvent(long Sequence, DateTimeOffset At, string Type, string? By, string? Reason)
{
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>Something was logged or first coded; else the record changed.</summary>
    public NoticeCause Cause => Type is "statement_logged" or "statement_coded" ? NoticeCause.Said : NoticeCause.Record;
}

/// <summary>What became known of one track at one time: all that was said of it on a day, up to the next change of the
/// record; or one such change.</summary>
/// <param name="Track">Which.</param>
/// <param name="Event">The last event of it.</param>
/// <param name="Entered">What they entered, in order of the ledger.</param>
internal sealed record EnteredRun(Track Track, RecordedEvent Event, IReadOnlyList<TrackPosting> Entered)
{
    /// <summary>What it adds to the days of the track.</summary>
    public SortedDictionary<DateOnly, CellSum> Sums => new(Entered
        .GroupBy(posting => posting.Day)
        .ToDictionary(day => day.Key, day => day.Aggregate(default(CellSum), (sum, posting) => sum + posting.Sum)));

    /// <summary>Groups postings, given in order of the ledger; the newest run comes first.</summary>
    public static IReadOnlyList<EnteredRun> Of(IEnumerable<KnownPosting> entered)
    {
        var runs = new List<EnteredRun>();
        foreach (var track in entered.GroupBy(posting => posting.Track))
        {
            foreach (var (last, postings) in Runs(track))
                runs.Add(new(track.Key, last, postings));
        }

        return [.. runs.OrderByDescending(run => run.Event.Sequence)];
    }

    /// <summary>Leaves out a stance towards anyone wherever the same events moved the actor's stance towards someone: it
    /// would be told twice.</summary>
    public static IReadOnlyList<EnteredRun> WithoutTwins(IReadOnlyList<EnteredRun> runs)
    {
        var paired = runs.Where(run => run.Track.Recipient is not null)
            .SelectMany(run => run.Entered.Select(posting => (run.Track.Actor, run.Track.Dimension, posting.Sequence)))
            .ToHashSet();
        return
        [
            .. runs.Where(run => run.Track.Recipient is not null || !run.Entered.All(
                posting => paired.Contains((run.Track.Actor, run.Track.Dimension, posting.Sequence)))),
        ];
    }

    private static IEnumerable<(RecordedEvent Last, List<TrackPosting> Postings)> Runs(IEnumerable<KnownPosting> track)
    {
        var (last, postings) = (default(RecordedEvent), new List<TrackPosting>());
        foreach (var entered in track)
        {
            if (last is not null && !Continues(last, entered.Event))
            {
                yield return (last, postings);
                postings = [];
            }

            last = entered.Event;
            postings.Add(entered.Posting);
        }

        if (last is not null)
            yield return (last, postings);
    }

    private static bool Continues(RecordedEvent last, RecordedEvent next) => last.Sequence == next.Sequence
        || (last.Cause == NoticeCause.Said && next.Cause == NoticeCause.Said && last.Day == next.Day);
}
