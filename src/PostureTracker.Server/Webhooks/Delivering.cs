using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Notices;
using Wolverine.Runtime;

namespace PostureTracker.Server.Webhooks;

/// <summary>Makes attempts at deliveries. What came of one, what follows from it and the message that makes the next
/// are one transaction.</summary>
public sealed partial class Delivering(
    NpgsqlDataSource source, IWolverineRuntime runtime, Sender sender, HandOutTurns turns, WebhookOptions options,
    ILogger<Delivering> logger)
{
    /// <param name="message">Which attempt.</param>
    /// <param name="cancellation">Gives up, as the server stops: then it was none, and is made when a server is back.
    /// </param>
    public async Task AttemptAsync(DeliverWebhook message, CancellationToken cancellation)
    {
        if (await DeliveryTable.FindAsync(source, message.Delivery, cancellation) is not { } delivery
            || delivery.Attempts != message.After)
            return;
        if (delivery.Active)
            await RecordAsync(delivery, await sender.SendAsync(delivery, cancellation), cancellation);
        else
            await HoldAsync(delivery, cancellation);
    }

    private async Task HoldAsync(Delivery delivery, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(DeliveryTable.Hold);
        command.Parameters.Add(new() { Value = delivery.Id });
        command.Parameters.Add(new() { Value = delivery.Attempts });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task RecordAsync(Delivery delivery, Attempt attempt, CancellationToken cancellation)
    {
        var (arrived, gone) = (attempt.Reception.Arrived, attempt.Reception.Gone);
        var wait = arrived || gone
            ? null
            : Backoff.After(options.Retries, delivery.Tries + 1, Random.Shared.NextDouble());
        var state = arrived ? DeliveryState.Delivered : wait is null ? DeliveryState.Failed : DeliveryState.Pending;
        await using var sending = await SendingTransaction.BeginAsync(source, runtime, cancellation);
        await using var count = sending.Command(
            DeliveryTable.Count, delivery.Id, delivery.Attempts, DeliveryTable.Word(state));
        count.Parameters.Add(new() { Value = (object?)wait ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Interval });
        if (await count.ExecuteNonQueryAsync(cancellation) == 0)
            return;
        await DeliveryTable.LogAsync(sending, delivery, attempt, cancellation);
        if (arrived)
            await ArrivedAsync(sending, delivery, cancellation);
        if (wait is not null)
            await sending.SendAsync(new(delivery.Id, delivery.Attempts + 1), wait);
        else if (!arrived)
            await ParkAsync(sending, delivery, gone, cancellation);
        await sending.CommitAsync();
        if (wait is null)
            turns.MadeRoom();
    }

    private static async Task ArrivedAsync(
        SendingTransaction sending, Delivery delivery, CancellationToken cancellation)
    {
        await using var command = sending.Command(DeliveryTable.Arrive, delivery.Webhook);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A receiver that wants no more, or that took nothing since this delivery was first tried; not one that
    /// dislikes this one alone.</summary>
    private async Task ParkAsync(
        SendingTransaction sending, Delivery delivery, bool gone, CancellationToken cancellation)
    {
        await using var park = sending.Command(
            DeliveryTable.Park, delivery.Webhook, delivery.Id, gone, delivery.Attempts - delivery.Tries + 1);
        if (await park.ExecuteNonQueryAsync(cancellation) == 0)
            return;
        await NoticeTable.AppendParkedAsync(sending.Connection, delivery.Webhook, cancellation);
        Parked(logger, delivery.Webhook, delivery.Tries + 1);
    }

    [LoggerMessage(LogLevel.Warning, "Webhook {Webhook} is parked after {Tries} attempts: its receiver fails or is gone")]
    private static partial void Parked(ILogger logger, Guid webhook, int tries);
}
