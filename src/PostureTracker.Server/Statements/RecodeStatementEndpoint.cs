using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class RecodeStatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/recodings")]
    [Does("Read a coded statement anew.")]
    [Body<CodingDraft>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.ApplyAsync<CodingDraft>(http, id, appending, StatementChange.Recode);
}
