using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Notices;

public static class NoticesEndpoint
{
    [WolverineGet("/v1/notices")]
    [Does("What was announced: shifts seen, confirmed and withdrawn; newest first.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "actor", "dimension", "kind", "from", "to",
        "limit", "cursor")]
    [Answers<NoticesAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(HttpContext http, NoticeQueries notices, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var (question, filter) = Read(page.Read);
        var before = page.PlaceNumber();
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        var found = await notices.FindAsync(question, filter, before, page.Limit, cancellation);
        return found.Value is { } end
            ? Results.Json(end.Answer with { Next = page.Next(end.End?.ToString(CultureInfo.InvariantCulture), knownAt: null) })
            : Problems.Of(found.None!);
    }

    internal static (Question Question, NoticeFilter Filter) Read(QueryReader query)
    {
        var question = query.Question();
        var tracks = new TrackFilter(
            query.Actor("actor") is { } actor ? [actor.ToString()] : null, query.Recipient(),
            query.Word<Dimension>("dimension"));
        return (question, new(
            question.Collection, tracks, query.Word<NoticeKind>("kind"), query.Day("from"), query.Day("to")));
    }
}
