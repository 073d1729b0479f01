using PostureTracker.Server.Http;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Previews;

public static class PreviewRecodingEndpoint
{
    [WolverinePost("/v1/statements/{id:guid}/recodings/preview")]
    [Does("What a recoding would change.")]
    [Body<CodingDraft>]
    [Answers<PreviewAnswer>(200, "Every stance it would touch, before and after. Nothing is written.")]
    public static Task<IResult> Post(Guid id, HttpContext http, PreviewQueries previews) =>
        Previewing.ChangeAsync<CodingDraft>(http, id, previews, StatementChange.Recode);
}
