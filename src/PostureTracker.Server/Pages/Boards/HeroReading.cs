using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>Finds the stance that moved most, and its chart.</summary>
public sealed class HeroReading(ActorCharts charts)
{
    private const int Days = 14;

    /// <summary>Null: none moved. One statement alone is no move.</summary>
    public async Task<Hero?> ReadAsync(
        View view, BoardAnswer board, IReadOnlyList<BoardRow> rows, DateOnly since, CancellationToken cancellation)
    {
        var most = rows
            .SelectMany(row => row.Dimensions.Where(stance => stance.Value is { Signals: > 1 })
                .Select(stance => (Row: row, Dimension: stance.Key, Reach: BoardView.Reach(stance.Value!))))
            .Where(one => one.Reach >= BoardView.Visible)
            .OrderByDescending(one => one.Reach)
            .Select(one => ((BoardRow Row, Dimension Dimension)?)(one.Row, one.Dimension))
            .FirstOrDefault();
        if (most is not { } found)
            return null;
        var asked = ActorAsked.Of(
            view with { From = new(null, Days), To = null, Then = since }, board, found.Row, found.Dimension);
        var drawn = await charts.ReadAsync(asked, also: [], cancellation);
        return drawn.Value is { IsEmpty: false } chart && chart.Chart.Last.On > since ? new(asked, chart, since) : null;
    }
}
