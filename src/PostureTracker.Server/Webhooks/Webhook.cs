namespace PostureTracker.Server.Webhooks;

/// <summary>What a webhook is registered with.</summary>
/// <param name="Url">The receiver.</param>
/// <param name="Filter">Of what it wants to be told.</param>
/// <param name="Note">For people.</param>
public sealed record WebhookTerms(string Url, WebhookFilter Filter, string? Note);

/// <summary>A receiver that wants to be told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Terms">What it is registered with.</param>
/// <param name="Active">Whether anything is sent; what happens meanwhile waits.</param>
/// <param name="ParkedAt">Since when it is not active because nothing arrived.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="RegisteredBy">By whom.</param>
/// <param name="AfterNotice">Only notices after the one of this id.</param>
/// <param name="AfterSequence">Only events after this position.</param>
public sealed record Webhook(
    Guid Id, WebhookTerms Terms, bool Active, DateTimeOffset? ParkedAt, DateTimeOffset RegisteredAt,
    string RegisteredBy, long AfterNotice, long AfterSequence);
