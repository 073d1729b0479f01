using PostureTracker.Server.Http;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Previews;

public static class PreviewStatementEndpoint
{
    [WolverinePost("/v1/statements/preview")]
    [Does("What logging a statement would change, and which statements may be the same one.")]
    [Body<StatementDraft>]
    [Answers<PreviewAnswer>(200, "Every stance it would touch, before and after. Nothing is written.")]
    public static async Task<IResult> Post(HttpContext http, PreviewQueries previews, CancellationToken cancellation)
    {
        var (draft, malformed) = await JsonBody.ReadAsync<StatementDraft>(http);
        return draft is null
            ? malformed!
            : Previewing.Of(http, await previews.LogAsync(draft, RequestWriter.Of(http), cancellation));
    }
}
