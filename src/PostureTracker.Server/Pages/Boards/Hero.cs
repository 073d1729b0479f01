using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>The stance that moved most, told at the head of the board.</summary>
/// <param name="Asked">Which.</param>
/// <param name="Charted">Its chart.</param>
/// <param name="Since">The day the move is counted from.</param>
public sealed record Hero(ActorAsked Asked, ActorChart Charted, DateOnly Since)
{
    private ChartedSeries Chart => Charted.Chart;

    /// <summary>What it did, as a story.</summary>
    public Move Move => new(
        Asked.Known.Name, Chart.Scale, Chart.Series.Cells.LastOrDefault(cell => cell.On <= Since),
        [.. Chart.Series.Cells.Where(cell => cell.On > Since).Select(cell => new MoveStep(cell, MarksOn(cell)))]);

    private IReadOnlyList<ChartMark> MarksOn(SeriesCell cell) => [.. Chart.Marks.Where(mark => mark.On == cell.On)];
}
