using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Webhooks;

public static class RegisterWebhookEndpoint
{
    [WolverinePost("/v1/webhooks")]
    [Does("Be told of shifts as they are announced, by a signed CloudEvent for each.")]
    [Body<WebhookDraft>]
    [Answers<WebhookAnswer>(201, "Registered. Keep the secret: it is not told again.")]
    public static async Task<IResult> Post(
        HttpContext http, WebhookRegistry webhooks, Registry registry, WebhookOptions options)
    {
        var (draft, malformed) = await JsonBody.ReadAsync<WebhookDraft>(http);
        if (draft is null)
            return malformed!;
        var (book, _) = await registry.NowAsync(http.RequestAborted);
        var reading = new WebhookReading(book, options.AllowPrivate);
        if (reading.Read(draft, before: null) is not { } read)
            return Problems.Refused(reading.Faults.Found);
        var secret = read.Secret ?? WebhookSecret.Generate();
        var webhook = await webhooks.RegisterAsync(
            read with { Secret = secret }, RequestWriter.Of(http).User, http.RequestAborted);
        http.Response.Headers.Location = $"/v1/webhooks/{webhook.Id}";
        return Results.Json(WebhookAnswer.Of(webhook, secret), StatusCodes.Status201Created);
    }
}
