using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>Double-entry bookkeeping of what statements say: a correction is the old postings with a minus sign beside
/// the new ones, so what counts is always the plain sum of what was ever entered.</summary>
public static class Books
{
    /// <summary>What a change of one statement enters: the old undone, then the new, each by actor, dimension and
    /// recipient, 'towards anyone' after the named ones.</summary>
    /// <param name="before">What it had entered; null: nothing.</param>
    /// <param name="after">What it enters now; null: nothing.</param>
    public static IReadOnlyList<Posting> Enter(BookEntry? before, BookEntry? after)
    {
        List<Posting> postings = [];
        if (before is not null)
            Post(postings, before, -1);
        if (after is not null)
            Post(postings, after, +1);

        return postings;
    }

    /// <summary>One posting in each track the statement touches: per recipient, and once towards anyone. None where it
    /// has no authority.</summary>
    /// <param name="entry">What the statement enters.</param>
    /// <param name="sign">+1 to enter it, −1 to undo it.</param>
    public static IReadOnlyList<Posting> Postings(BookEntry entry, int sign)
    {
        List<Posting> postings = [];
        Post(postings, entry, sign);
        return postings;
    }

    /// <summary>What postings sum to, by track and day.</summary>
    public static IReadOnlyDictionary<Track, SortedDictionary<DateOnly, CellSum>> Sums(IEnumerable<Posting> postings)
    {
        var tracks = new Dictionary<Track, SortedDictionary<DateOnly, CellSum>>();
        foreach (var posting in postings)
        {
            if (!tracks.TryGetValue(posting.Track, out var days))
                tracks.Add(posting.Track, days = []);
            days[posting.Day] = days.GetValueOrDefault(posting.Day) + CellSum.Of(posting);
        }

        return tracks;
    }

    private static void Post(List<Posting> postings, BookEntry entry, int sign)
    {
        if (entry.Authority == 0)
            return;

        EntrySignal[] signals = [.. entry.Signals];
        Array.Sort(signals, ByTrack);
        postings.EnsureCapacity(postings.Count + 2 * signals.Length);

        var anyone = default(Anyone);
        for (var i = 0; i < signals.Length; i++)
        {
            var signal = signals[i];
            var track = new Track(entry.Collection, signal.Actor, signal.Recipient, signal.Dimension);
            var (weight, value) = (Weight(entry, signal), Thousandths(signal.Value));
            if (track.Recipient is not null)
                postings.Add(new Posting(track, entry.Day, weight, value, entry.Basis, sign));

            anyone = anyone.And(weight, value);
            if (i + 1 < signals.Length && SameStance(signal, signals[i + 1]))
                continue;

            track = track with { Recipient = null };
            postings.Add(new Posting(track, entry.Day, anyone.Weight, anyone.Value, entry.Basis, sign));
            anyone = default;
        }
    }

    private static bool SameStance(EntrySignal a, EntrySignal b) => a.Actor == b.Actor && a.Dimension == b.Dimension;

    private static int ByTrack(EntrySignal a, EntrySignal b) =>
        a.Actor.CompareTo(b.Actor) is not 0 and var byActor ? byActor
        : a.Dimension != b.Dimension ? a.Dimension - b.Dimension
        : Nullable.Compare(a.Recipient, b.Recipient);

    private static int Weight(BookEntry entry, EntrySignal signal) =>
        Math.Max(1, Thousandths(entry.Authority * signal.Confidence * (entry.Echo ? 0.5m : 1)));

    private static int Thousandths(decimal number) => (int)decimal.Round(1000 * number, MidpointRounding.ToEven);

    /// <summary>A statement towards anyone counts once, however many recipients it addresses: with the largest of its
    /// weights, at the weighted mean of its values.</summary>
    private readonly record struct Anyone(int Weight, long Weights, long Moment)
    {
        public int Value => (int)HalfEven.Divide(Moment, Weights);

        public Anyone And(int weight, int value) =>
            new(Math.Max(Weight, weight), Weights + weight, Moment + (long)weight * value);
    }
}
