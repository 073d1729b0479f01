using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>Forgets deliveries that were settled more than a month ago.</summary>
internal sealed partial class DeliveryCleaning(NpgsqlDataSource source, ILogger<DeliveryCleaning> logger)
    : BackgroundService
{
    private const string Forget = """
        delete from posture.webhook_delivery
        where state in ('delivered', 'failed') and created_at < now() - interval '30 days'
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <returns>How many were forgotten.</returns>
    public static async Task<int> ForgetAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Forget);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await CleanAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task CleanAsync(CancellationToken cancellation)
    {
        try
        {
            await ForgetAsync(source, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Failed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old deliveries were not forgotten; the next hour tries again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
