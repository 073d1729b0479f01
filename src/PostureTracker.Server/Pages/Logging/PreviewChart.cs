using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A step of a line: from a day on.</summary>
public readonly record struct PreviewStep(DateOnly On, double Mean, double Sd);

/// <summary>A stance over its last days, without a statement and with it: the two part on its day.</summary>
/// <param name="Dimension">On what.</param>
/// <param name="From">The first day drawn.</param>
/// <param name="Parting">The first day on which they differ.</param>
/// <param name="Without">As it is, in order of day.</param>
/// <param name="With">As it would be, in order of day.</param>
/// <param name="To">The last day drawn.</param>
public sealed record PreviewChart(
    Dimension Dimension, DateOnly From, DateOnly Parting, IReadOnlyList<PreviewStep> Without,
    IReadOnlyList<PreviewStep> With, DateOnly To)
{
    private const int DaysBefore = 21;
    private const int LeastRoom = 5;

    /// <param name="series">The track as it is.</param>
    /// <param name="change">What the statement would do to it.</param>
    /// <returns>Null: there is nothing to draw.</returns>
    public static PreviewChart? Of(SeriesAnswer series, TrackChange change)
    {
        if (change.Before.Concat(change.After).ToList() is not { Count: > 0 } touched)
            return null;
        var parting = touched.Min(cell => cell.Day);
        SeriesCell[] before = [.. series.Cells.Where(cell => cell.On < parting)];
        var from = Beginning(parting, before);
        // What held when the window begins, and what was said in it.
        PreviewStep[] steps =
        [
            .. before.Where((cell, index) => cell.On >= from || index + 1 < before.Length && before[index + 1].On > from
                || index + 1 == before.Length).Select(cell => new PreviewStep(cell.On, cell.Mean, cell.Sd)),
        ];
        var last = touched.Max(cell => cell.Day);
        var room = Math.Max(LeastRoom, (last.DayNumber - from.DayNumber) / 5);
        var end = Math.Max(last.DayNumber + 1, series.AsOf.DayNumber);
        var to = DateOnly.FromDayNumber(Math.Min(last.DayNumber + room, end));
        return new(
            series.Dimension, from, parting, [.. steps, .. Steps(change.Before)], [.. steps, .. Steps(change.After)], to);
    }

    /// <summary>Three weeks before the day; more, where nothing was said in them.</summary>
    private static DateOnly Beginning(DateOnly parting, SeriesCell[] before)
    {
        var weeks = DateOnly.FromDayNumber(Math.Max(0, parting.DayNumber - DaysBefore));
        return before is not [.., var last] || last.On >= weeks ? weeks
            : DateOnly.FromDayNumber(Math.Max(0, last.On.DayNumber - DaysBefore));
    }

    /// <summary>The 80 % interval on a day after a step; it widens with silence.</summary>
    public (double Low, double High) Band(PreviewStep step, DateOnly day)
    {
        // How fast silence ages a stance is the dimension's, however the collection was coded.
        var model = StanceModel.Of(PostureTracker.Actors.CollectionKind.Human, Dimension);
        var reach = StanceModel.IntervalZ * Math.Sqrt(model.Grown(step.Sd * step.Sd, day.DayNumber - step.On.DayNumber));
        return (Math.Max(-1, step.Mean - reach), Math.Min(1, step.Mean + reach));
    }

    private static IEnumerable<PreviewStep> Steps(IEnumerable<Cell> cells) =>
        cells.Select(cell => new PreviewStep(cell.Day, cell.Mean, Math.Sqrt(cell.Variance)));
}
