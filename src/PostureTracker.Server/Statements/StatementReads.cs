using PostureTracker.Server.Http;

namespace PostureTracker.Server.Statements;

/// <summary>The one way in which a request reads a statement's stream: clock, stream, answer.</summary>
internal static class StatementReads
{
    public static Task<IResult> AnswerAsync(
        HttpContext http, Guid id, StatementStreams streams, Func<StatementStream, IResult> answer) =>
        AnswerAsync(http, id, streams, stream => Task.FromResult(answer(stream)));

    public static async Task<IResult> AnswerAsync(
        HttpContext http, Guid id, StatementStreams streams, Func<StatementStream, Task<IResult>> answer)
    {
        var query = http.ReadQuery();
        var knownAt = query.KnownAt("knownAt");
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var read = await streams.ReadAsync(id, knownAt, http.RequestAborted);
        return read.Value is { } stream ? await answer(stream) : Problems.Of(read.None!);
    }
}
