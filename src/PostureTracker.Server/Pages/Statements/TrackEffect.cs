using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>What one version of a statement instead of another does to one stance.</summary>
/// <param name="Change">The cells with the one, and with the other.</param>
/// <param name="On">The statement's own day.</param>
/// <param name="Before">The stance on that day, with the one.</param>
/// <param name="After">The stance on that day, with the other.</param>
/// <param name="NowBefore">The stance now, with the one.</param>
/// <param name="NowAfter">The stance now, with the other.</param>
public sealed record TrackEffect(
    TrackChange Change, DateOnly On, StanceAnswer? Before, StanceAnswer? After, StanceAnswer? NowBefore,
    StanceAnswer? NowAfter)
{
    public Track Track => Change.Track;

    /// <summary>How far apart the two are at most, on any day.</summary>
    public double Reach => Change.Before.Concat(Change.After).Select(cell => cell.Day).Distinct()
        .Select(day => Apart(day)).DefaultIfEmpty(0).Max();

    /// <summary>How far apart the two are after a day; where only one has a stance, as far as can be.</summary>
    public double Apart(DateOnly day) => (MeanOn(Change.Before, day), MeanOn(Change.After, day)) switch
    {
        (null, null) => 0,
        ({ } before, { } after) => Math.Abs(after - before),
        _ => 2,
    };

    private double? MeanOn(IReadOnlyList<Cell> cells, DateOnly day) =>
        (cells.LastOrDefault(cell => cell.Day <= day) ?? Change.Last)?.Mean;
}
