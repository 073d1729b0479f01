using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class StatementEndpoint
{
    [WolverineGet("/v1/statements/{id:guid}")]
    [Does("One statement, as it is or as it was known at a moment of the record.")]
    [Asks("knownAt")]
    [Answers<OneStatementAnswer>(200, "The statement; its ETag is what a change must carry in If-Match.")]
    public static Task<IResult> Get(Guid id, HttpContext http, StatementStreams streams) =>
        StatementReads.AnswerAsync(http, id, streams, stream =>
        {
            var statement = RecordedStatement.Of(stream.Events)!;
            http.Response.Headers.ETag = Preconditions.ETag(statement.Version);
            return Results.Json(StatementAnswer.Of(statement).At(stream.KnownAt, stream.Position));
        });
}
