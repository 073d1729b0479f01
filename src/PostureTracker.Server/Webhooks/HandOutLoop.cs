using PostureTracker.Server.Http;

namespace PostureTracker.Server.Webhooks;

/// <summary>Looks for what happened, and hands it out.</summary>
internal sealed partial class HandOutLoop(HandingOut handing, WebhookOptions options, ILogger<HandOutLoop> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Polling);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await HandOutAsync(stoppingToken);
        }
        catch (OperationCanceledException)
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
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!Failures.IsAway(failure))
                Failed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What happened was not handed out to webhooks; the next look tries again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
