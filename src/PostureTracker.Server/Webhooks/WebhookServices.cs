using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>What webhooks are made of; only a server has them.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions options) => services
        .AddSingleton(options)
        .AddSingleton<SecretKeeping>()
        .AddSingleton(provider => new WebhookRegistry(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<SecretKeeping>()));
}
