using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class AddSourceEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/sources")]
    [Does("Note one more place where it was published.")]
    [Body<SourceDraft>]
    [Answers<WrittenAnswer>(200, "As it is now.")]
    public static Task<IResult> Post(Guid id, HttpContext http, Appending appending) =>
        StatementChanges.AddAsync<SourceDraft>(http, id, appending, StatementChange.AddSource);
}
