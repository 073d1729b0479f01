using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>What a page of events does to one track: the cells that are new or other than before, and the days that
/// have none any more.</summary>
internal sealed record TrackChange(Track Track, IReadOnlyList<Cell> Written, IReadOnlyList<DateOnly> Emptied)
{
    /// <param name="track">The track.</param>
    /// <param name="model">The constants of its collection and dimension.</param>
    /// <param name="stored">Its cells from the first touched day on, and the last before; in order of day.</param>
    /// <param name="sums">What the page adds, by day.</param>
    public static TrackChange Of(
        Track track, StanceModel model, IReadOnlyList<Cell> stored, SortedDictionary<DateOnly, CellSum> sums)
    {
        var first = sums.Keys.First();
        var before = stored is [var cell, ..] && cell.Day < first ? cell : null;
        var old = stored.Where(cell => cell.Day >= first).ToDictionary(cell => cell.Day);
        var days = new SortedDictionary<DateOnly, CellSum>(old.ToDictionary(cell => cell.Key, cell => cell.Value.Sum));
        foreach (var (day, sum) in sums)
            days[day] = days.GetValueOrDefault(day) + sum;
        var folded = StanceFold.Run(model, before, days.Select(day => (day.Key, day.Value)));
        return new(
            track,
            [.. folded.Where(cell => old.GetValueOrDefault(cell.Day) != cell)],
            [.. days.Where(day => day.Value.Count == 0 && old.ContainsKey(day.Key)).Select(day => day.Key)]);
    }
}
