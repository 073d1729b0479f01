namespace PostureTracker.Stances;

/// <summary>Did they move, or did we? What lies between two views of a stance: (then, as known then) and (now, as known
/// now). The parts add up to the total, exactly; what has no stance on either side is null.</summary>
/// <param name="Late">Said by then, but entered later.</param>
/// <param name="Revision">Entered by then, but read otherwise since.</param>
/// <param name="Movement">Said since.</param>
/// <param name="Total">All of it.</param>
public sealed record Change(double? Late, double? Revision, double? Movement, double? Total)
{
    /// <param name="known">The mean then, as known then.</param>
    /// <param name="completed">The mean then, as known then with what was entered since.</param>
    /// <param name="revised">The mean then, as known now.</param>
    /// <param name="now">The mean now, as known now.</param>
    public static Change Between(double? known, double? completed, double? revised, double? now) =>
        new(completed - known, revised - completed, now - revised, now - known);
}

/// <summary>One track's postings as known at two positions of the ledger.</summary>
/// <param name="Postings">All by the second position, in order of day.</param>
/// <param name="KnownAt">The first position.</param>
/// <param name="Late">The statements that first entered the books, in whatever track, after the first position.</param>
public sealed record TwoRecords(IReadOnlyList<TrackPosting> Postings, long KnownAt, IReadOnlySet<Guid> Late)
{
    /// <summary>The last cell by a day in the first record.</summary>
    public Cell? KnownThen(StanceModel model, DateOnly then) =>
        LastBy(model, then, posting => posting.Sequence <= KnownAt);

    /// <summary>The same, with what entered since, as it reads now.</summary>
    public Cell? KnownThenWithLate(StanceModel model, DateOnly then) =>
        LastBy(model, then, posting => posting.Sequence <= KnownAt || Late.Contains(posting.Statement));

    private Cell? LastBy(StanceModel model, DateOnly then, Func<TrackPosting, bool> counts) => StanceFold.Run(
        model, from: null,
        TrackPosting.Days(Postings.TakeWhile(posting => posting.Day <= then).Where(counts))).LastOrDefault();

    /// <summary>The events after the first position that changed what the days by <paramref name="then"/> sum to.</summary>
    public IEnumerable<long> Changes(DateOnly then) =>
        from posting in Postings
        where posting.Sequence > KnownAt && posting.Day <= then
        group posting by posting.Sequence into entered
        where TrackPosting.Days(entered).Any(day => day.Sum != default)
        select entered.Key;
}
