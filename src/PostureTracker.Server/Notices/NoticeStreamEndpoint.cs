using System.Globalization;
using PostureTracker.Server.Http;
using Wolverine.Http;

namespace PostureTracker.Server.Notices;

public static class NoticeStreamEndpoint
{
    [WolverineGet("/v1/notices/stream")]
    [Does("Notices as they are announced, as server-sent events; Last-Event-ID goes on after the one it names.")]
    [Asks("recipient", "collection", "actor", "dimension", "kind", "after")]
    [Answers<NoticeAnswer>(200, "An event for each notice: its id, its kind, and as data the notice; a comment every 15 s.",
        Format = "text/event-stream")]
    public static async Task<IResult> Get(
        HttpContext http, NoticeQueries notices, NoticeStreams streams, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var (question, filter) = NoticesEndpoint.Read(query);
        var after = query.Position("after");
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        if (http.Request.Headers["Last-Event-ID"] is [{ } seen])
        {
            if (!long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return Problems.Of(400, [new("", "malformed-header",
                    "Last-Event-ID must be the id of a notice, as the stream sent it.")]);
            after = id;
        }

        return await notices.RefuseAsync(question, filter, cancellation) is { } refused
            ? Problems.Of(refused)
            : streams.Open(filter, after);
    }
}
