using Npgsql;
using Wolverine.Runtime;

namespace PostureTracker.Server.Webhooks;

/// <summary>Hands what happened out to those who want it: how far that has come, the deliveries, and the messages that
/// make them are one transaction. One server does it at a time.</summary>
public sealed class HandingOut(NpgsqlDataSource source, IWolverineRuntime runtime)
{
    /// <summary>Hands out a page.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        if (!await HandOutTable.IsDueAsync(source, cancellation))
            return false;
        await using var sending = await SendingTransaction.BeginAsync(source, runtime, cancellation);
        if (await HandOutTable.HoldAsync(sending, cancellation) is not { } before)
            return false;
        // First how far there is anything, then who wants it: whoever registered before it happened is among them.
        var reached = await HandOutTable.ReachedAsync(sending, cancellation);
        var webhooks = await WebhooksAsync(sending, cancellation);
        if (webhooks.Count == 0)
            return false;
        var happenings = new NewHappenings(sending, webhooks);
        var after = new HandedOut(
            await happenings.NoticesAsync(before.Notice, reached.Notice, cancellation),
            await happenings.EventsAsync(before.Sequence, reached.Sequence, cancellation));
        await HandOutTable.InsertAsync(sending, happenings.Deliveries, cancellation);
        await HandOutTable.MoveAsync(sending, after, cancellation);
        var released = await HandOutTable.ReleaseAsync(sending, cancellation);
        foreach (var message in released)
            await sending.SendAsync(message, delay: null);
        await sending.CommitAsync();
        return true;
    }

    private static async Task<IReadOnlyList<Webhook>> WebhooksAsync(
        SendingTransaction sending, CancellationToken cancellation)
    {
        await using var command = sending.Command(WebhookTable.All);
        return await WebhookTable.ReadAsync(command, cancellation);
    }
}
