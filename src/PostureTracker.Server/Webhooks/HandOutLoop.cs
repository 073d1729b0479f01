using PostureTracker.Server.Http;

namespace PostureTracker.Server.Webhooks;

/// <summary>Looks for what happened, and hands it out.</summary>
internal sealed partial class HandOutLoop(
    HandingOut handing, HandOutTurns turns, WebhookOptions options, ILogger<HandOutLoop> logger) : BackgroundService
{
    private const int OftenAway = 60;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await turns.NextAsync(options.Polling, stoppingToken);
                await HandOutAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task HandOutAsync(CancellationToken cancellation)
    {
        try
        {
            while (await handing.StepAsync(cancellation))
            {
            }
            _failures = 0;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // A database that is away is told of by others; but not that it stays away.
            if (!Failures.IsAway(failure) || ++_failures % OftenAway == 0)
                Failed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What happened was not handed out to webhooks; the next look tries again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
