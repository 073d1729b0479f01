using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class DeliverAgainEndpoint
{
    [WolverinePost("/v1/webhooks/{id:guid}/deliveries/{delivery:guid}/again")]
    [Does("Deliver again, whatever came of it before; the webhook-id stays.")]
    [Answers<DeliveryAnswer>(202, "It will be attempted at once.")]
    public static async Task<IResult> Post(
        Guid id, Guid delivery, WebhookRegistry webhooks, Deliveries deliveries, CancellationToken cancellation)
    {
        if (await webhooks.FindAsync(id, cancellation) is not { } webhook)
            return WebhookEndpoint.Missing(id);
        if (!webhook.Active)
            return Problems.Refused([new("", Refusal.NotActive,
                "This webhook is not active; change it to be so, and it is told what waited.")]);
        if (await deliveries.DeliverAgainAsync(id, delivery, cancellation) is { } again)
            return Results.Json(again, StatusCodes.Status202Accepted);
        return await deliveries.ExistsAsync(id, delivery, cancellation)
            ? Problems.Refused([new("", Refusal.OnItsWay, "This delivery is on its way; see when it is settled.")])
            : Problems.Of(StatusCodes.Status404NotFound,
                [new("", "unknown", $"There is no delivery {delivery} of this webhook.")]);
    }
}
