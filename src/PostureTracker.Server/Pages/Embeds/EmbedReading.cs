using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Embeds;

/// <summary>Gathers a chart to be put into another's page: the one that the actor's page shows for the same view.</summary>
public sealed class EmbedReading(ActorAsking asking, ActorCharts charts)
{
    public async Task<Answer<EmbedView>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var settled = await asking.ReadAsync(view, code, cancellation);
        if (settled.Value is not { } asked)
            return settled.None!;
        var drawn = await charts.ReadAsync(asked, also: [], cancellation);
        return drawn.Value is { } chart ? new EmbedView(asked, chart) : drawn.None!;
    }
}

/// <summary>A chart to be put into another's page.</summary>
/// <param name="Asked">Of which stance.</param>
/// <param name="Charted">The chart.</param>
public sealed record EmbedView(ActorAsked Asked, ActorChart Charted)
{
    public ChartedSeries Chart => Charted.Chart;

    /// <summary>The actor's page, as it shows this chart for ever.</summary>
    public string Full => Asked.Shown.Frozen(Asked.Known.AsOf, Asked.KnownAt).At(Asked.Path);

    /// <summary>The chart, its marks leading to the statements and to that page.</summary>
    /// <param name="origin">Where this server answers.</param>
    public ChartScene Linked(string origin) => Charted.Linked(
        statement => origin + new View { KnownAt = new(Asked.KnownAt, null) }.At($"/statements/{statement}"), origin + Full);
}
