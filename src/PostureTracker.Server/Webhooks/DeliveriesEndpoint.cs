using System.Globalization;
using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class DeliveriesEndpoint
{
    [WolverineGet("/v1/webhooks/{id:guid}/deliveries")]
    [Does("What a webhook was told and what came of each attempt, newest first.")]
    [Asks("limit", "cursor")]
    [Answers<DeliveriesAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(Guid id, HttpContext http, WebhookRegistry webhooks, Deliveries deliveries)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var before = page.PlaceNumber();
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        if (await webhooks.FindAsync(id, http.RequestAborted) is null)
            return WebhookEndpoint.Missing(id);
        var (found, end) = await deliveries.FindAsync(id, before, page.Limit, http.RequestAborted);
        return Results.Json(new DeliveriesAnswer(
            found, page.Next(end?.ToString(CultureInfo.InvariantCulture), knownAt: null)));
    }
}
