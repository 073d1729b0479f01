using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class EventsEndpoint
{
    [WolverineGet("/v1/statements/{id:guid}/events")]
    [Does("The raw events of a statement, as the ledger holds them.")]
    [Asks("knownAt")]
    [Answers<EventsAnswer>(200, "The events, oldest first.")]
    public static async Task<IResult> Get(
        Guid id, HttpContext http, StatementStreams streams, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var knownAt = query.KnownAt("knownAt");
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var read = await streams.ReadAsync(id, knownAt, cancellation);
        return read.Value is { } stream
            ? Results.Json(new EventsAnswer(
                KnownAt.Text(stream.KnownAt), stream.Position,
                [.. stream.Events.Select(recorded => new EventAnswer(
                    recorded.Sequence, recorded.Version, recorded.EventTypeName, recorded.Timestamp,
                    recorded.UserName, recorded.Data))]))
            : Problems.Of(read.None!);
    }
}
