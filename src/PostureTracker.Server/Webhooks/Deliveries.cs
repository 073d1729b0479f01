using Npgsql;
using Wolverine.Runtime;

namespace PostureTracker.Server.Webhooks;

/// <summary>What a webhook was told, and what came of it.</summary>
public sealed class Deliveries(NpgsqlDataSource source, IWolverineRuntime runtime)
{
    private const string Page = """
        select id, type, occurrence, created_at, state, next_at, number from posture.webhook_delivery
        where webhook = $1 and number < $2 order by number desc limit $3
        """;

    private const string Attempts = """
        select delivery, number, at, status, error, duration_ms from posture.webhook_attempt
        where delivery = any($1) order by delivery, number
        """;

    private const string Again = """
        update posture.webhook_delivery d set state = 'pending', tries = 0, next_at = now()
        from posture.webhook w
        where d.id = $1 and d.webhook = $2 and w.id = d.webhook and w.active and d.state <> 'pending'
        returning d.number, d.attempts
        """;

    /// <param name="webhook">Whose.</param>
    /// <param name="before">Where the page before ended, by number; null: the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page, newest first, and the number where it ended; null: this is the last.</returns>
    public async Task<(IReadOnlyList<DeliveryAnswer> Page, long? End)> FindAsync(
        Guid webhook, long? before, int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Page);
        command.Parameters.Add(new() { Value = webhook });
        command.Parameters.Add(new() { Value = before ?? long.MaxValue });
        command.Parameters.Add(new() { Value = limit + 1 });
        List<(DeliveryAnswer Delivery, long Number)> found = [];
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
                found.Add((Read(rows), rows.GetInt64(6)));
        }
        var attempts = await AttemptsAsync([.. found.Take(limit).Select(one => one.Delivery.Id)], cancellation);
        return (
            [.. found.Take(limit).Select(one => one.Delivery with { Attempts = [.. attempts[one.Delivery.Id]] })],
            found.Count > limit ? found[limit - 1].Number : null);
    }

    /// <summary>Makes another attempt, at once, with the retries of a new delivery.</summary>
    /// <returns>The delivery; null: there is none of that webhook's, or that is not active, or it is on its way.</returns>
    public async Task<DeliveryAnswer?> DeliverAgainAsync(Guid webhook, Guid delivery, CancellationToken cancellation)
    {
        await using var sending = await SendingTransaction.BeginAsync(source, runtime, cancellation);
        long number;
        int attempts;
        await using (var again = sending.Command(Again, delivery, webhook))
        await using (var row = await again.ExecuteReaderAsync(cancellation))
        {
            if (!await row.ReadAsync(cancellation))
                return null;
            (number, attempts) = (row.GetInt64(0), row.GetInt32(1));
        }
        await sending.SendAsync(new(delivery, attempts), delay: null);
        await sending.CommitAsync();
        var (page, _) = await FindAsync(webhook, number + 1, limit: 1, cancellation);
        return page[0];
    }

    public async Task<bool> ExistsAsync(Guid webhook, Guid delivery, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "select exists (select from posture.webhook_delivery where id = $1 and webhook = $2)");
        command.Parameters.Add(new() { Value = delivery });
        command.Parameters.Add(new() { Value = webhook });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<ILookup<Guid, AttemptAnswer>> AttemptsAsync(Guid[] deliveries, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Attempts);
        command.Parameters.Add(new() { Value = deliveries });
        List<(Guid Delivery, AttemptAnswer Attempt)> attempts = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            attempts.Add((rows.GetGuid(0), new(
                rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2), rows.IsDBNull(3) ? null : rows.GetInt32(3),
                rows.IsDBNull(4) ? null : rows.GetString(4), rows.GetInt32(5))));
        return attempts.ToLookup(one => one.Delivery, one => one.Attempt);
    }

    private static DeliveryAnswer Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3),
        Enum.Parse<DeliveryState>(row.GetString(4), ignoreCase: true),
        row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5), Attempts: []);
}
