using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>How far the read models have come in the ledger.</summary>
public sealed class Positions(NpgsqlDataSource source)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    public const string Projected = $"""
        coalesce((select last_seq_id from posture.mt_event_progression where name = '{LedgerProjection.Name}:All'), 0)
        """;

    /// <summary>The last event the read models reflect.</summary>
    public Task<long> ProjectedAsync(CancellationToken cancellation) =>
        NumberAsync($"select {Projected}", cancellation);

    /// <summary>The last event recorded.</summary>
    public Task<long> RecordedAsync(CancellationToken cancellation) =>
        NumberAsync("select coalesce(max(seq_id), 0) from posture.mt_events", cancellation);

    // Events of one transaction share its first instant, and none is let run for an hour: so the last position by an
    // instant lies among the events of the hour before the last of them.
    /// <summary>The last position recorded by the instant $1, as SQL.</summary>
    public const string ByInstant = """
        coalesce((select max(e.seq_id) from posture.mt_events e, (
            select max(timestamp) as at from posture.mt_events where timestamp <= $1) last
        where e.timestamp <= $1 and e.timestamp > last.at - interval '1 hour'), 0)
        """;

    /// <summary>The last event recorded by an instant; 0: none.</summary>
    public async Task<long> ByInstantAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select {ByInstant}");
        command.Parameters.Add(new() { Value = instant.UtcDateTime });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Waits for the read models to reach a position; false: not within the time.</summary>
    public async Task<bool> WaitForAsync(long position, TimeSpan patience, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(patience);
        try
        {
            while (await ProjectedAsync(timeout.Token) < position)
                await Task.Delay(Pause, timeout.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<long> NumberAsync(string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
