using PostureTracker.Server.Http;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Previews;

public static class PreviewReinstatementEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/reinstatement/preview")]
    [Does("What a reinstatement would change.")]
    [Body<ReasonRequest>]
    [Answers<PreviewAnswer>(200, "Every stance it would touch, before and after. Nothing is written.")]
    public static Task<IResult> Post(Guid id, HttpContext http, PreviewQueries previews) =>
        Previewing.ChangeAsync<ReasonRequest>(
            http, id, previews, request => StatementChange.Reinstate(request.Reason));
}
