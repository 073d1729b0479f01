using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class CodeStatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/codings")]
    [Does("Give a statement its first coding.")]
    [Body<CodingDraft>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.ApplyAsync<CodingDraft>(http, id, appending, StatementChange.Code);
}
