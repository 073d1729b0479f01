namespace PostureTracker.Stances;

/// <summary>What some postings do to one track: the one function behind the books, the notices and the previews.
/// </summary>
/// <param name="Track">Which.</param>
/// <param name="Last">Its last cell before the first day they touch; null: none.</param>
/// <param name="Before">Its cells from that day on, without them.</param>
/// <param name="After">Its cells from that day on, with them.</param>
public sealed record TrackChange(Track Track, Cell? Last, IReadOnlyList<Cell> Before, IReadOnlyList<Cell> After)
{
    /// <param name="track">The track.</param>
    /// <param name="model">The constants of its collection and dimension.</param>
    /// <param name="cells">Its cells from the first touched day on, and at least the last before; in order of day.</param>
    /// <param name="sums">What is entered, by day.</param>
    public static TrackChange Of(
        Track track, StanceModel model, IReadOnlyList<Cell> cells, SortedDictionary<DateOnly, CellSum> sums)
    {
        var first = sums.Keys.First();
        var last = cells.LastOrDefault(cell => cell.Day < first);
        Cell[] before = [.. cells.Where(cell => cell.Day >= first)];
        var days = new SortedDictionary<DateOnly, CellSum>(before.ToDictionary(cell => cell.Day, cell => cell.Sum));
        foreach (var (day, sum) in sums)
            days[day] = days.GetValueOrDefault(day) + sum;

        return new(track, last, before, [.. StanceFold.Run(model, last, days.Select(day => (day.Key, day.Value)))]);
    }

    /// <summary>The cells that are new, or other than before.</summary>
    public IEnumerable<Cell> Written
    {
        get
        {
            var before = Before.ToDictionary(cell => cell.Day);
            return After.Where(cell => before.GetValueOrDefault(cell.Day) != cell);
        }
    }

    /// <summary>The days that have no cell any more.</summary>
    public IEnumerable<DateOnly> Emptied => Before.Select(cell => cell.Day).Except(After.Select(cell => cell.Day));

    /// <summary>A crossing further back than these cells that is confirmed by them on one side only: its cell must be
    /// read for <see cref="Shifts"/>. Null: there is none.</summary>
    public DateOnly? EarlierCrossing =>
        Last?.OpenCrossing?.Day is { } day && day < Last.Day && Confirms(Before, day) != Confirms(After, day) ? day : null;

    /// <summary>The shifts they make, confirm or dissolve, in order of day.</summary>
    /// <param name="earlier">The cell of <see cref="EarlierCrossing"/>; null: there is none.</param>
    /// <param name="asOf">Nothing after it is looked at.</param>
    public IReadOnlyList<ShiftChange> Shifts(Cell? earlier, DateOnly asOf)
    {
        Cell[] known = [.. new[] { earlier, Last }.OfType<Cell>()];
        return ShiftChange.Between(Shift.Among([.. known, .. Before], asOf), Shift.Among([.. known, .. After], asOf));
    }

    private static bool Confirms(IReadOnlyList<Cell> cells, DateOnly day) => cells.Any(cell => cell.Confirms == day);
}
