using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Goes back through what became known of a track, from how it reads in the end: where each change took it from
/// and to. What one begins with is what the one before ended with, so the changes add up.</summary>
internal static class Unwinding
{
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="cells">The track's cells with all of it entered: from the first day touched on, and at least the last
    /// before.</param>
    /// <param name="runs">What became known of the track, the newest first.</param>
    public static IEnumerable<(EnteredRun Run, Cell? Before, Cell? After)> Of(
        StanceModel model, IReadOnlyList<Cell> cells, IEnumerable<EnteredRun> runs)
    {
        foreach (var run in runs)
        {
            var after = Last(cells);
            cells = Without(model, cells, run);
            yield return (run, Last(cells), after);
        }
    }

    private static Cell? Last(IReadOnlyList<Cell> cells) => cells is [.., var last] ? last : null;

    private static IReadOnlyList<Cell> Without(StanceModel model, IReadOnlyList<Cell> cells, EnteredRun run)
    {
        var undone = new SortedDictionary<DateOnly, CellSum>();
        foreach (var (day, sum) in run.Sums)
            undone.Add(day, new(-sum.Weight, -sum.Moment, -sum.Count));
        var first = undone.Keys.First();
        return [.. cells.TakeWhile(cell => cell.Day < first), .. TrackChange.Of(run.Track, model, cells, undone).After];
    }
}
