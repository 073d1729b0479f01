using Npgsql;
using NpgsqlTypes;

namespace PostureTracker.Server.Webhooks;

/// <summary>The tables of deliveries and attempts, as an attempt reads and writes them.</summary>
internal static class DeliveryTable
{
    private const string One = """
        select d.id, d.webhook, w.url, w.active, array(
                   select s.secret from posture.webhook_secret s
                   where s.webhook = w.id and (s.until is null or s.until > now()) order by s.added desc limit 5),
               d.notice, d.sequence, d.attempts, d.tries
        from posture.webhook_delivery d join posture.webhook w on w.id = d.webhook
        where d.id = $1 and d.state = 'pending' and w.removed_at is null
        """;

    /// <summary>Holds a delivery back until its webhook is active again.</summary>
    public const string Hold = """
        update posture.webhook_delivery set state = 'waiting', tries = 0, next_at = null
        where id = $1 and attempts = $2 and state = 'pending'
        """;

    /// <summary>Counts an attempt; none, if another did so first.</summary>
    public const string Count = """
        update posture.webhook_delivery
        set attempts = attempts + 1, tries = tries + 1, state = $3, next_at = now() + $4
        where id = $1 and attempts = $2
        """;

    private const string LogAttempt = """
        insert into posture.webhook_attempt (delivery, number, at, status, error, duration_ms)
        values ($1, $2 + 1, $3, $4, $5, $6)
        """;

    public const string Park = """
        update posture.webhook set active = false, parked_at = now()
        where id = $1 and active and ($3 or arrived_at is null
            or arrived_at < (select at from posture.webhook_attempt where delivery = $2 and number = $4))
        """;

    public const string Arrive = "update posture.webhook set arrived_at = now() where id = $1";

    /// <summary>Null: there is none, or its webhook was removed.</summary>
    public static async Task<Delivery?> FindAsync(NpgsqlDataSource source, Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetBoolean(3), row.GetFieldValue<byte[][]>(4),
                row.IsDBNull(5) ? null : row.GetInt64(5), row.IsDBNull(6) ? null : row.GetInt64(6),
                row.GetInt32(7), row.GetInt32(8))
            : null;
    }

    public static async Task LogAsync(
        SendingTransaction sending, Delivery delivery, Attempt attempt, CancellationToken cancellation)
    {
        var (at, reception, took) = attempt;
        await using var command = sending.Command(LogAttempt, delivery.Id, delivery.Attempts, at.ToUniversalTime());
        Add(reception.Status, NpgsqlDbType.Integer);
        Add(reception.Error, NpgsqlDbType.Text);
        Add((int)took.TotalMilliseconds, NpgsqlDbType.Integer);
        await command.ExecuteNonQueryAsync(cancellation);

        void Add(object? value, NpgsqlDbType type) =>
            command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    public static string Word(DeliveryState state) => state.ToString().ToLowerInvariant();
}
