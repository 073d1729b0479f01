using PostureTracker.Server.Charts;
using PostureTracker.Server.Http;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>What an actor's page shows, as files: the same address and query, with an ending.</summary>
public sealed class ActorFiles(ActorAsking asking, ActorCharts charts, ActorNumbers numbers)
{
    private const int MostEvidence = 1000;

    internal static void Map(RouteGroupBuilder pages)
    {
        Map(pages, ".svg", files => files.PictureAsync).WithSecurityHeadersPolicy(HttpPipeline.Showable);
        Map(pages, ".csv", files => files.SeriesTableAsync);
        Map(pages, ".json", files => files.SeriesAsync);
        Map(pages, "/evidence.csv", files => files.EvidenceTableAsync);
        Map(pages, "/evidence.json", files => files.EvidenceAsync);
        Map(pages, "/change.json", files => files.ChangeAsync);
    }

    private static RouteHandlerBuilder Map(
        RouteGroupBuilder pages, string ending,
        Func<ActorFiles, Func<ActorAsked, HttpContext, CancellationToken, Task<Answer<IResult>>>> kind) =>
        pages.MapGet("/actors/{code}" + ending, (
            string code, HttpContext http, ActorFiles files, CancellationToken cancellation) =>
            files.OfAsync(code, http, kind(files), cancellation));

    private async Task<IResult> OfAsync(
        string code, HttpContext http, Func<ActorAsked, HttpContext, CancellationToken, Task<Answer<IResult>>> make,
        CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var settled = await asking.ReadAsync(view, code, cancellation);
        if (settled.Value is not { } asked)
            return Misunderstood.Page(http, settled.None!);
        var made = await make(asked, http, cancellation);
        return made.Value ?? Misunderstood.Page(http, made.None!);
    }

    private async Task<Answer<IResult>> PictureAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation)
    {
        var drawn = await charts.ReadAsync(asked, also: [], cancellation);
        if (drawn.Value is not { Scene: var scene })
            return drawn.None!;
        return new(
            new SvgFile(
                Name(asked), asked.Known.AsOf, asked.Known.KnownAt,
                (style, source) => StepChartSvg.File(scene, style, source)),
            null);
    }

    private async Task<Answer<IResult>> SeriesTableAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation)
    {
        var found = await numbers.SeriesAsync(asked, cancellation);
        return found.Value is { } series ? new Answer<IResult>(ActorTables.Of(Name(asked), series), null) : found.None!;
    }

    private async Task<Answer<IResult>> SeriesAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation) =>
        Json(asked, "", await numbers.SeriesAsync(asked, cancellation));

    private async Task<Answer<IResult>> ChangeAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation) =>
        Json(asked, "-change", await numbers.ChangeAsync(asked, cancellation));

    private async Task<Answer<IResult>> EvidenceAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation)
    {
        var found = await numbers.EvidenceAsync(asked, ActorSteering.Own(http).Sort, null, MostEvidence, cancellation);
        return Json(asked, "-evidence", new Answer<EvidenceAnswer>(found.Value?.Answer, found.None));
    }

    private async Task<Answer<IResult>> EvidenceTableAsync(ActorAsked asked, HttpContext http, CancellationToken cancellation)
    {
        List<EvidenceRow> rows = [];
        EvidencePlace? after = null;
        do
        {
            var found = await numbers.EvidenceAsync(asked, ActorSteering.Own(http).Sort, after, MostEvidence, cancellation);
            if (found.Value is not { } page)
                return found.None!;
            rows.AddRange(page.Answer.Evidence);
            after = page.End;
        }
        while (after is not null);
        return new(ActorTables.Of($"{Name(asked)}-evidence", asked, rows), null);
    }

    private static Answer<IResult> Json<T>(ActorAsked asked, string what, Answer<T> answer) where T : class =>
        answer.Value is { } value
            ? new Answer<IResult>(new JsonFile($"{Name(asked)}{what}", asked.Known.AsOf, asked.Known.KnownAt, value), null)
            : answer.None!;

    /// <summary><c>PRK-USA-dialogue</c>.</summary>
    private static string Name(ActorAsked asked) => string.Join('-',
        new[] { asked.Code, asked.Recipient?.ToString(), asked.Dimension.ToString().ToLowerInvariant() }.OfType<string>());
}
