using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class ChangeWebhookEndpoint
{
    [WolverinePatch("/v1/webhooks/{id:guid}")]
    [Does("Change a webhook; what is left out stays. A secret that is replaced goes on signing for a day.")]
    [Body<WebhookDraft>]
    [Answers<WebhookAnswer>(200, "The webhook as it is now, with its secret where that is new.")]
    public static async Task<IResult> Patch(
        Guid id, HttpContext http, WebhookRegistry webhooks, Registry registry, WebhookOptions options)
    {
        var (draft, malformed) = await JsonBody.ReadAsync<WebhookDraft>(http);
        if (draft is null)
            return malformed!;
        var (book, _) = await registry.NowAsync(http.RequestAborted);
        var reading = new WebhookReading(book, options.AllowPrivate);
        var changed = await webhooks.ChangeAsync(id, before => reading.Read(draft, before), http.RequestAborted);
        return reading.Faults.Any ? Problems.Refused(reading.Faults.Found)
            : changed is var (webhook, secret) ? Results.Json(WebhookAnswer.Of(webhook, secret))
            : WebhookEndpoint.Missing(id);
    }
}
