using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class WebhooksEndpoint
{
    [WolverineGet("/v1/webhooks")]
    [Does("The webhooks, oldest first.")]
    [Answers<WebhooksAnswer>(200, "All of them.")]
    public static async Task<IResult> Get(WebhookRegistry webhooks, CancellationToken cancellation) =>
        Results.Json(new WebhooksAnswer(
            [.. (await webhooks.AllAsync(cancellation)).Select(webhook => WebhookAnswer.Of(webhook, secret: null))]));
}
