using System.Net;
using Wolverine;

namespace PostureTracker.Server.Webhooks;

/// <summary>What webhooks are made of; only a server has them.</summary>
internal static class WebhookServices
{
    /// <summary>How many receivers are spoken with at a time; one that does not answer takes up one of them.</summary>
    private const int AtATime = 16;

    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions options) => services
        .AddSingleton(options)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<SecretKeeping>()
        .AddSingleton<WebhookRegistry>()
        .AddSingleton(_ => new Receivers(options, Dns.GetHostAddressesAsync))
        .AddSingleton<Sender>()
        .AddSingleton<Delivering>()
        .AddSingleton<Deliveries>()
        .AddSingleton<HandingOut>()
        .AddSingleton<HandOutTurns>()
        .AddHostedService<HandOutLoop>();

    public static void UseWebhooks(this WolverineOptions wolverine) =>
        wolverine.LocalQueueFor<DeliverWebhook>().UseDurableInbox().MaximumParallelMessages(AtATime);
}
