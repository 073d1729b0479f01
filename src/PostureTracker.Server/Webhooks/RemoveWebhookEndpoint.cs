using PostureTracker.Server.Http;
using Wolverine.Http;

namespace PostureTracker.Server.Webhooks;

public static class RemoveWebhookEndpoint
{
    [WolverineDelete("/v1/webhooks/{id:guid}")]
    [Does("Remove a webhook: nothing more is sent, and its secret is forgotten.")]
    [AnswersNothing(204, "Removed.")]
    public static async Task<IResult> Delete(Guid id, WebhookRegistry webhooks, CancellationToken cancellation) =>
        await webhooks.RemoveAsync(id, cancellation)
            ? Microsoft.AspNetCore.Http.Results.NoContent()
            : WebhookEndpoint.Missing(id);
}
