using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Import;

/// <summary>A transaction in which nobody else writes to the ledger.</summary>
internal sealed class LockedLedger : IAsyncDisposable
{
    private const int Tries = 20;

    private const string Lock = "lock table posture.mt_streams, posture.mt_events in share row exclusive mode";

    private const string Times = """
        select now(), (select max(timestamp) from posture.mt_events),
               (select coalesce(max(seq_id), 0) from posture.mt_events)
        """;

    private readonly NpgsqlConnection _connection;

    private LockedLedger(NpgsqlTransaction transaction) =>
        (Transaction, _connection) = (transaction, transaction.Connection!);

    public NpgsqlTransaction Transaction { get; }

    /// <summary>When the transaction began.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>When the last event was recorded; null: there is none.</summary>
    public DateTimeOffset? LastRecordedAt { get; private set; }

    /// <summary>The last event; 0: there is none.</summary>
    public long Position { get; private set; }

    /// <summary>Waits for the writers that are at work, and holds back others.</summary>
    /// <remarks>Appends lock the two tables in either order. So this gives way after a moment, rather than wait with
    /// one in hand until the database ends the deadlock by refusing somebody's statement; only the last try waits.
    /// </remarks>
    public static async Task<LockedLedger> OpenAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var connection = await source.OpenConnectionAsync(cancellation);
            try
            {
                var ledger = new LockedLedger(await connection.BeginTransactionAsync(cancellation));
                await ledger.LockAsync(tries < Tries ? "400ms" : "0", cancellation);
                return ledger;
            }
            catch (PostgresException busy)
                when (tries < Tries && busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await connection.DisposeAsync();
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task LockAsync(string patience, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(_connection, Transaction);
        batch.BatchCommands.Add(new(LedgerSession.RegistryLock));
        batch.BatchCommands.Add(new($"set local lock_timeout = '{patience}'"));
        batch.BatchCommands.Add(new(Lock));
        batch.BatchCommands.Add(new("set local lock_timeout = 0"));
        await batch.ExecuteNonQueryAsync(cancellation);
        await using var times = new NpgsqlCommand(Times, _connection, Transaction);
        await using var row = await times.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        Now = row.GetFieldValue<DateTimeOffset>(0);
        LastRecordedAt = row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1);
        Position = row.GetInt64(2);
    }
}
