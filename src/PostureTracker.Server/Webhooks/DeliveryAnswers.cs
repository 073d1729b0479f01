namespace PostureTracker.Server.Webhooks;

public sealed record DeliveriesAnswer(IReadOnlyList<DeliveryAnswer> Deliveries, string? Next);

/// <summary>Something that a webhook is, or was, to be told.</summary>
/// <param name="Id">Its id, and the <c>webhook-id</c> of every attempt.</param>
/// <param name="Type">Of the CloudEvent.</param>
/// <param name="Occurrence">The id of the CloudEvent.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="State">How far it has come.</param>
/// <param name="NextAt">When the next attempt is due, where one is.</param>
/// <param name="Attempts">Those made, oldest first.</param>
public sealed record DeliveryAnswer(
    Guid Id, string Type, string Occurrence, DateTimeOffset CreatedAt, DeliveryState State, DateTimeOffset? NextAt,
    IReadOnlyList<AttemptAnswer> Attempts);

/// <summary>An attempt.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When.</param>
/// <param name="Status">What the receiver answered; any 2xx is an arrival.</param>
/// <param name="Error">Why there was no answer.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record AttemptAnswer(int Number, DateTimeOffset At, int? Status, string? Error, int DurationMs);
