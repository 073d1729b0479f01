using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class HistoryEndpoint
{
    [WolverineGet("/v1/statements/{id:guid}/history")]
    [Does("Every version of a statement: what changed, by whom, when and why.")]
    [Asks("knownAt")]
    [Answers<HistoryAnswer>(200, "The versions, oldest first.")]
    public static async Task<IResult> Get(
        Guid id, HttpContext http, StatementStreams streams, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var knownAt = query.KnownAt("knownAt");
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var read = await streams.ReadAsync(id, knownAt, cancellation);
        return read.Value is { } stream
            ? Results.Json(new HistoryAnswer(
                KnownAt.Text(stream.KnownAt), stream.Position, [.. StatementHistory.Of(stream.Events)]))
            : Problems.Of(read.None!);
    }
}
