using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class ReinstateStatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/reinstatement")]
    [Does("Put a retracted statement back.")]
    [Body<ReasonRequest>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.ApplyAsync<ReasonRequest>(
            http, id, appending, request => StatementChange.Reinstate(request.Reason));
}
