namespace PostureTracker.Stances;

/// <summary>Did they move, or did we? What lies between two views of a stance: (then, as known then) and (now, as known
/// now). The parts add up to the total, exactly; what has no stance on either side is null.</summary>
/// <param name="Late">Said by then, but entered later.</param>
/// <param name="Revision">Entered by then, but read otherwise since.</param>
/// <param name="Movement">Said since.</param>
/// <param name="Total">All of it.</param>
public sealed record Change(double? Late, double? Revision, double? Movement, double? Total)
{
    /// <summary>The change between the means at the two days, in the record as each side knew it.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="record">What the track's postings were at both positions.</param>
    /// <param name="then">The first day.</param>
    /// <param name="cells">The cells of the record as known now.</param>
    public static Change Between(StanceModel model, TwoRecords record, DateOnly then, IReadOnlyList<Cell> cells)
    {
        var known = MeanOn(StanceFold.Run(model, null, record.KnownThen()), then);
        var completed = MeanOn(StanceFold.Run(model, null, record.KnownThenWithLate()), then);
        var (revised, moved) = (MeanOn(cells, then), cells is [.., var last] ? last.Mean : default(double?));
        return new(completed - known, revised - completed, moved - revised, moved - known);
    }

    private static double? MeanOn(IEnumerable<Cell> cells, DateOnly day) =>
        cells.TakeWhile(cell => cell.Day <= day).LastOrDefault()?.Mean;
}

/// <summary>One track's postings as known at two positions of the ledger.</summary>
/// <param name="Postings">All by the second position, in order of day.</param>
/// <param name="KnownAt">The first position.</param>
/// <param name="Late">The statements that first entered the books, in whatever track, after the first position.</param>
public sealed record TwoRecords(IReadOnlyList<TrackPosting> Postings, long KnownAt, IReadOnlySet<Guid> Late)
{
    /// <summary>The days of the first record.</summary>
    public IEnumerable<(DateOnly Day, CellSum Sum)> KnownThen() =>
        TrackPosting.Days(Postings.Where(posting => posting.Sequence <= KnownAt));

    /// <summary>The days of the first record, and what entered since, as it reads now.</summary>
    public IEnumerable<(DateOnly Day, CellSum Sum)> KnownThenWithLate() => TrackPosting.Days(
        Postings.Where(posting => posting.Sequence <= KnownAt || Late.Contains(posting.Statement)));

    /// <summary>The events after the first position that changed what the days by <paramref name="then"/> sum to.</summary>
    public IEnumerable<long> Changes(DateOnly then) =>
        from posting in Postings
        where posting.Sequence > KnownAt && posting.Day <= then
        group posting by posting.Sequence into entered
        where TrackPosting.Days(entered).Any(day => day.Sum != default)
        select entered.Key;
}
