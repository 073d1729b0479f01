using PostureTracker.Codebook;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Webhooks;

// The shapes of api.md for webhooks.

public sealed record WebhooksAnswer(IReadOnlyList<WebhookAnswer> Webhooks);

/// <summary>A webhook as it is registered; in its filters null is all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">The receiver.</param>
/// <param name="Collection">In whose books.</param>
/// <param name="Actors">Only of these actors.</param>
/// <param name="Dimensions">Only of these dimensions.</param>
/// <param name="Kinds">Only notices of these kinds.</param>
/// <param name="Confirmed">Only notices of confirmed crossings, or only of provisional ones.</param>
/// <param name="Events">Besides notices, these events.</param>
/// <param name="Note">For people.</param>
/// <param name="Active">Whether anything is sent.</param>
/// <param name="ParkedAt">Since when not, because nothing arrived.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="RegisteredBy">By whom.</param>
/// <param name="Secret">Told once: by the answer to the request that made or changed it.</param>
public sealed record WebhookAnswer(
    Guid Id, string Url, string Collection, IReadOnlyList<string>? Actors, IReadOnlyList<Dimension>? Dimensions,
    IReadOnlyList<NoticeKind>? Kinds, bool? Confirmed, IReadOnlyList<string> Events, string? Note, bool Active,
    DateTimeOffset? ParkedAt, DateTimeOffset RegisteredAt, string RegisteredBy, string? Secret)
{
    internal static WebhookAnswer Of(Webhook webhook, byte[]? secret) => new(
        webhook.Id, webhook.Terms.Url, webhook.Terms.Filter.Collection, webhook.Terms.Filter.Actors,
        webhook.Terms.Filter.Dimensions, webhook.Terms.Filter.Kinds, webhook.Terms.Filter.Confirmed,
        webhook.Terms.Filter.Events, webhook.Terms.Note, webhook.Active, webhook.ParkedAt, webhook.RegisteredAt,
        webhook.RegisteredBy, secret is null ? null : WebhookSecret.Write(secret));
}
