using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class WebhookEndpoint
{
    [WolverineGet("/v1/webhooks/{id:guid}")]
    [Does("One webhook.")]
    [Answers<WebhookAnswer>(200, "The webhook, without its secret.")]
    public static async Task<IResult> Get(Guid id, WebhookRegistry webhooks, CancellationToken cancellation) =>
        await webhooks.FindAsync(id, cancellation) is { } webhook
            ? Results.Json(WebhookAnswer.Of(webhook, secret: null))
            : Missing(id);

    internal static IResult Missing(Guid id) =>
        Problems.Of(StatusCodes.Status404NotFound, [new("", "unknown", $"There is no webhook {id}.")]);
}
