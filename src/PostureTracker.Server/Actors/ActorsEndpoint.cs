using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class ActorsEndpoint
{
    [WolverineGet("/v1/actors")]
    [Does("The actors, built in and registered, by code.")]
    [Asks("limit", "cursor")]
    [Answers<ActorsAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(HttpContext http, Registry registry, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var after = page.Place(place => ActorCode.IsCode(place) ? place : null);
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        var (book, _) = await registry.NowAsync(cancellation);
        IReadOnlyList<Actor> found = [.. book.Actors.Values
            .Where(actor => after is null || actor.Code.CompareTo(new(after)) > 0).Take(page.Limit + 1)];
        IReadOnlyList<ActorSummary> shown = [.. found.Take(page.Limit).Select(ActorSummary.Of)];
        return Results.Json(new ActorsAnswer(
            KnownAt.Text(book.Position), shown,
            page.Next(found.Count > page.Limit ? shown[^1].Code.ToString() : null, knownAt: null)));
    }
}
