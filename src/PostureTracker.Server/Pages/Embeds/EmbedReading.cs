using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Embeds;

/// <summary>Gathers a chart to be put into another's page.</summary>
public sealed class EmbedReading(PostureQueries postures, ChartReading charts)
{
    public async Task<Answer<EmbedView>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var posture = await postures.PostureAsync(view.Question(), code, recipient: null, cancellation);
        if (posture.Value is not { } known)
            return posture.None!;
        var held = view.Question() with { AsOf = known.AsOf, KnownAt = new(KnownAt.PositionOf(known.KnownAt), null) };
        var board = await postures.BoardAsync(held, new([code], null, view.Dimension), since: null, cancellation);
        if (board.Value is not { } answer)
            return board.None!;
        var recipient = view.Recipient ?? Busiest(answer)?.ToString() ?? "any";
        var window = new TrackWindow(
            recipient is "any" ? null : new ActorCode(recipient), view.Dimension ?? Dimension.Dialogue, view.From?.Day,
            view.To);
        var chart = await charts.ReadAsync(held, code, window, cancellation);
        return chart.Value is { } charted
            ? new EmbedView(view with { Dimension = window.Dimension, Recipient = recipient }, charted)
            : chart.None!;
    }

    /// <summary>The other it says most to, as on the actor's page.</summary>
    private static ActorCode? Busiest(BoardAnswer board) => board.Postures.Where(row => row.Recipient is not null)
        .OrderByDescending(row => row.Dimensions.Values.Max(stance => stance?.Signals ?? 0)).ThenBy(row => row.Recipient)
        .FirstOrDefault()?.Recipient;
}

/// <summary>A chart to be put into another's page.</summary>
/// <param name="View">The view, with dimension and recipient said outright.</param>
/// <param name="Chart">The chart.</param>
public sealed record EmbedView(View View, ChartedSeries Chart)
{
    /// <summary>The actor's page, as it shows this chart for ever.</summary>
    public string Full => View.Frozen(Chart.Series.AsOf, KnownAt.PositionOf(Chart.Series.KnownAt))
        .At($"/actors/{Chart.Series.Actor}");
}
