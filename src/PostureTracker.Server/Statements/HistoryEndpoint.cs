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
    public static Task<IResult> Get(Guid id, HttpContext http, StatementStreams streams) =>
        StatementReads.AnswerAsync(http, id, streams, stream => Results.Json(new HistoryAnswer(
            KnownAt.Text(stream.KnownAt), stream.Position, [.. StatementHistory.Of(stream.Events)])));
}
