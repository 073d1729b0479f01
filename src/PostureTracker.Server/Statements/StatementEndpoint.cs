using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class StatementEndpoint
{
    [WolverineGet("/v1/statements/{id:guid}")]
    [Does("One statement, as it is or as it was known at a moment of the record, with its links both ways.")]
    [Asks("knownAt")]
    [Answers<OneStatementAnswer>(200, "The statement; its ETag is what a change must carry in If-Match.")]
    public static Task<IResult> Get(Guid id, HttpContext http, StatementStreams streams, StatementLinks links) =>
        StatementReads.AnswerAsync(http, id, streams, async stream =>
        {
            var statement = RecordedStatement.Of(stream.Events)!;
            var linked = await links.OfAsync(statement.State.Statement, stream.KnownAt, http.RequestAborted);
            http.Response.Headers.ETag = Preconditions.ETag(statement.Version);
            return Results.Json(StatementAnswer.Of(statement).At(stream, linked));
        });
}
