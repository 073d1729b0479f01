namespace PostureTracker.Server.Storage;

/// <summary>Forgets keys of requests that are too old to be sent again.</summary>
internal sealed partial class IdempotencyCleaning(Idempotency idempotency, ILogger<IdempotencyCleaning> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await ForgetAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await idempotency.ForgetOldAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old idempotency keys were not forgotten; the next hour tries again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
