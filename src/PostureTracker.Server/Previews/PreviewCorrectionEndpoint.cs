using PostureTracker.Server.Http;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Previews;

public static class PreviewCorrectionEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/corrections/preview")]
    [Does("What a correction would change.")]
    [Body<CorrectionRequest>]
    [Answers<PreviewAnswer>(200, "Every stance it would touch, before and after. Nothing is written.")]
    public static Task<IResult> Post(Guid id, HttpContext http, PreviewQueries previews) =>
        Previewing.ChangeAsync<CorrectionRequest>(
            http, id, previews, request => StatementChange.Correct(request.Statement, request.Reason));
}
