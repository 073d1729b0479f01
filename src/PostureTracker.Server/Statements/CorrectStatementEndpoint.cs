using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class CorrectStatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/corrections")]
    [Does("Record the facts of a statement anew.")]
    [Body<CorrectionRequest>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.ApplyAsync<CorrectionRequest>(
            http, id, appending, request => StatementChange.Correct(request.Statement, request.Reason));
}

/// <summary>The whole new record, and why.</summary>
public sealed record CorrectionRequest
{
    public StatementDraft? Statement { get; init; }
    public string? Reason { get; init; }
}
