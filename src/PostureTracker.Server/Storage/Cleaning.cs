using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>Forgets, each hour, what was kept for the sake of operation only and is older than a month: keys of requests
/// that nobody sends again, and deliveries that are settled.</summary>
internal sealed partial class Cleaning(NpgsqlDataSource source, ILogger<Cleaning> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static readonly string[] Old =
    [
        "delete from posture.idempotency where recorded_at < now() - interval '30 days'",
        """
        delete from posture.webhook_delivery
        where state in ('delivered', 'failed') and created_at < now() - interval '30 days'
        """,
    ];

    /// <returns>How many rows were forgotten.</returns>
    public static async Task<int> ForgetAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var forgotten = 0;
        foreach (var sql in Old)
        {
            await using var command = source.CreateCommand(sql);
            forgotten += await command.ExecuteNonQueryAsync(cancellation);
        }
        return forgotten;
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

    [LoggerMessage(LogLevel.Warning, "Old keys and deliveries were not forgotten; the next hour tries again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
