using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Shifts;

public static class ShiftsEndpoint
{
    [WolverineGet("/v1/shifts")]
    [Does("The days on which stances changed level, surprised or turned, newest first.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "basis", "actor", "dimension", "kind", "from",
        "to", "confirmed", "limit", "cursor")]
    [Answers<ShiftsAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(HttpContext http, ShiftQueries shifts, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var query = page.Read;
        var question = query.Question();
        var tracks = new TrackFilter(
            query.Actor("actor") is { } actor ? [actor.ToString()] : null, query.Recipient(),
            query.Word<Dimension>("dimension"));
        var filter = new ShiftFilter(
            tracks, query.Word<ShiftKind>("kind"), query.Day("from"), query.Day("to"), query.Truth("confirmed"));
        var after = page.Place(ShiftPlace.Read);
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var found = await shifts.FindAsync(question, filter, after, page.Limit, cancellation);
        return found.Value is { } end
            ? Results.Json(end.Answer with { Next = page.Next(end.End?.ToString(), knownAt: null) })
            : Problems.Of(found.None!);
    }
}
