using Wolverine.Attributes;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace PostureTracker.Server.Webhooks;

/// <summary>Make an attempt at a delivery.</summary>
/// <param name="Delivery">Which.</param>
/// <param name="After">How many attempts were made before: where there are more by now, this message came twice.
/// </param>
[MessageIdentity("deliver-webhook")]
public sealed record DeliverWebhook(Guid Delivery, int After);

public static class DeliverWebhookHandler
{
    public static async Task Handle(
        DeliverWebhook message, Delivering delivering, IHostApplicationLifetime lifetime,
        CancellationToken cancellation)
    {
        // A receiver that is slow must not make the server slow to stop.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await delivering.AttemptAsync(message, ending.Token);
    }

    /// <summary>A receiver that fails is no exception. What is one is ours or the database's, and passes: the message
    /// is kept until then.</summary>
    public static void Configure(HandlerChain chain)
    {
        chain.OnException<OperationCanceledException>().ScheduleRetryIndefinitely(TimeSpan.FromSeconds(1));
        chain.OnAnyException().RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1))
            .Then.ScheduleRetryIndefinitely(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));
    }
}
