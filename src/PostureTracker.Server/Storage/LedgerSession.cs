using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>One unit of writing. In a transaction of its own where a request's key must stand or fall with its events;
/// in the importer's where a whole history must; else Marten makes one.</summary>
public sealed class LedgerSession : IAsyncDisposable
{
    private const string Claim = """
        insert into posture.idempotency (principal, route, key, request_hash, stream_id, version, logged)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
        """;

    /// <summary>Makes writers of the registry go one after the other.</summary>
    internal const string RegistryLock = "select pg_advisory_xact_lock(hashtext('posture registry'))";

    private readonly NpgsqlTransaction? _transaction;
    private readonly NpgsqlConnection? _own;
    private readonly Writer _writer;

    private LedgerSession(IDocumentStore store, Writer writer, NpgsqlTransaction? transaction, NpgsqlConnection? own)
    {
        (_writer, _transaction, _own) = (writer, transaction, own);
        Events = transaction is null
            ? store.LightweightSession()
            : store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
        Events.LastModifiedBy = writer.User;
        Events.CorrelationId = writer.CorrelationId;
        if (writer.Importer is not null)
            Events.SetHeader("importer", writer.Importer);
    }

    public IDocumentSession Events { get; }

    /// <summary>Batches on this unit's own connection, so that holding it never waits for another; null: it has none.
    /// </summary>
    public Func<NpgsqlBatch>? OpenBatch => _transaction is null
        ? null
        : () => new NpgsqlBatch(_transaction.Connection, _transaction);

    public static async Task<LedgerSession> OpenAsync(
        IDocumentStore store, NpgsqlDataSource source, Writer writer, bool transacted, CancellationToken cancellation)
    {
        if (!transacted)
            return new(store, writer, null, null);
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new(store, writer, await connection.BeginTransactionAsync(cancellation), connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static LedgerSession Within(IDocumentStore store, NpgsqlTransaction transaction, Writer writer) =>
        new(store, writer, transaction, null);

    /// <summary>The events of one stream, up to <paramref name="version"/>; 0: all.</summary>
    public Task<IReadOnlyList<IEvent>> StreamAsync(Guid id, long version, CancellationToken cancellation) =>
        Events.Events.FetchStreamAsync(id, version, token: cancellation);

    /// <summary>Those of the statements that exist, as a link needs to know them.</summary>
    public async Task<IReadOnlyDictionary<Guid, LinkedStatement>> LinkedAsync(
        IReadOnlySet<Guid> ids, CancellationToken cancellation)
    {
        var linked = new Dictionary<Guid, LinkedStatement>();
        foreach (var id in ids)
        {
            if (RecordedStatement.Of(await StreamAsync(id, 0, cancellation)) is { State: var state })
                linked.Add(id, new(id, state.Statement.Actor, state.Resolved.Day));
        }
        return linked;
    }

    /// <summary>Those of the streams that exist; null: it is not a statement's.</summary>
    public async Task<Dictionary<Guid, StatementState?>> StatesAsync(
        IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var states = new Dictionary<Guid, StatementState?>();
        await using var command = Command(
            "select stream_id, type, data from posture.mt_events where stream_id = any($1) order by stream_id, version",
            ids.Distinct().ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var id = rows.GetGuid(0);
            states[id] = StoredEvents.Read(rows.GetString(1), rows.GetString(2)) is IStatementEvent happened
                ? StatementState.Evolve(states.GetValueOrDefault(id), happened)
                : null;
        }
        return states;
    }

    /// <summary>Writes the request's row, before its events; false: it is there already.</summary>
    public async Task<bool> ClaimAsync(Guid stream, long version, bool logged, CancellationToken cancellation)
    {
        if (_writer.Key is not { } request)
            return true;
        await using var command = Command(
            Claim, _writer.User, request.Route, request.Key, request.RequestHash, stream, version, logged);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Holds back other writers of the registry until this unit ends.</summary>
    public async Task LockRegistryAsync(CancellationToken cancellation)
    {
        await using var command = Command(RegistryLock);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (_writer.RecordedAt is { } recordedAt)
            await SetRecordedAtAsync(recordedAt.UtcDateTime.ToString("O"), cancellation);
        await Events.SaveChangesAsync(cancellation);
        if (_own is not null)
            await _transaction!.CommitAsync(cancellation);
    }

    /// <summary>Keeps the time that each event of a new stream carries, instead of one for all.</summary>
    public Task KeepTimesAsync(CancellationToken cancellation) => SetRecordedAtAsync("given", cancellation);

    public async ValueTask DisposeAsync()
    {
        await Events.DisposeAsync();
        if (_own is null)
            return;
        await _transaction!.DisposeAsync();
        await _own.DisposeAsync();
    }

    private async Task SetRecordedAtAsync(string recordedAt, CancellationToken cancellation)
    {
        await using var command = Command("select set_config('posture.recorded_at', $1, true)", recordedAt);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, _transaction!.Connection, _transaction);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
