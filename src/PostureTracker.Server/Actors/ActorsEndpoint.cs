using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class ActorsEndpoint
{
    [WolverineGet("/v1/actors")]
    [Does("The actors, built in and registered, by code.")]
    [Asks("knownAt", "limit", "cursor")]
    [Answers<ActorsAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(HttpContext http, RegistryMoments moments, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var knownAt = page.Read.KnownAt("knownAt");
        var after = page.Place(place => ActorCode.IsCode(place) ? place : null);
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        var read = await moments.AtAsync(
            page.Cursor?.KnownAt is { } pinned ? new(pinned, null) : knownAt, cancellation);
        return read.Value is { } moment ? Results.Json(Answer(page, moment, after)) : Problems.Of(read.None!);
    }

    private static ActorsAnswer Answer(PageQuery page, RegistryMoment moment, string? after)
    {
        IReadOnlyList<Actor> found = [.. moment.Book.Actors.Values
            .Where(actor => after is null || actor.Code.CompareTo(new(after)) > 0).Take(page.Limit + 1)];
        IReadOnlyList<ActorSummary> shown = [.. found.Take(page.Limit).Select(ActorSummary.Of)];
        return new(
            KnownAt.Text(moment.KnownAt), moment.Position, shown,
            page.Next(found.Count > page.Limit ? shown[^1].Code.ToString() : null, moment.KnownAt));
    }
}
