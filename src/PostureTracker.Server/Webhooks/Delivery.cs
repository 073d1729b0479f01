namespace PostureTracker.Server.Webhooks;

/// <summary>How far a delivery has come: it waits for its turn, or for its webhook to be active, is then pending until it
/// is delivered, or has failed when all attempts did.</summary>
public enum DeliveryState { Waiting, Pending, Delivered, Failed }

/// <summary>A delivery, as an attempt at it needs it.</summary>
/// <param name="Id">Its id, and the <c>webhook-id</c> of every attempt.</param>
/// <param name="Webhook">For which webhook.</param>
/// <param name="Url">The receiver.</param>
/// <param name="Active">Whether the webhook is.</param>
/// <param name="Secrets">The secrets in use, encrypted, newest first.</param>
/// <param name="Notice">The notice; null: it is an event.</param>
/// <param name="Sequence">The event; null: it is a notice.</param>
/// <param name="Attempts">How many were made.</param>
/// <param name="Tries">How many failed since it was handed out.</param>
internal sealed record Delivery(
    Guid Id, Guid Webhook, string Url, bool Active, IReadOnlyList<byte[]> Secrets, long? Notice, long? Sequence,
    int Attempts, int Tries);
