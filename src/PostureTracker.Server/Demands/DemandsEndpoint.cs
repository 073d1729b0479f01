using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Demands;

public static class DemandsEndpoint
{
    [WolverineGet("/v1/demands")]
    [Does("What each actor demands of whom: since when, how often, whether it stands, and where it was left out.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "actor", "limit", "cursor")]
    [Answers<DemandsAnswer>(200, "A page of the list, by actor, recipient and demand.")]
    public static async Task<IResult> Get(HttpContext http, DemandQueries demands, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var question = page.Held(page.Read.Question());
        var filter = new DemandFilter(page.Read.Actor("actor")?.ToString(), page.Read.Recipient());
        var after = page.Place(DemandPlace.Read);
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        var found = await demands.FindAsync(
            question, filter, after, page.Limit, cancellation);
        return found.Value is { } end
            ? Results.Json(end.Answer with { Next = page.Next(end.End?.ToString(), end.KnownAt) })
            : Problems.Of(found.None!);
    }
}
