using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class RetractStatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/retraction")]
    [Does("Take a statement out of the books.")]
    [Body<ReasonRequest>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.ApplyAsync<ReasonRequest>(
            http, id, appending, request => StatementChange.Retract(request.Reason));
}
