using Marten;
using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>Opens units of writing.</summary>
public sealed class LedgerSessions
{
    private readonly Func<Writer, bool, CancellationToken, Task<LedgerSession>> _open;

    public LedgerSessions(IDocumentStore store, NpgsqlDataSource source) => _open = (writer, transacted, cancellation) =>
        LedgerSession.OpenAsync(store, source, writer, transacted, cancellation);

    /// <summary>All in one transaction, which its owner commits: an import stands or falls whole.</summary>
    public LedgerSessions(IDocumentStore store, NpgsqlTransaction transaction) => _open = (writer, _, _) =>
        Task.FromResult(LedgerSession.Within(store, transaction, writer));

    /// <summary>A unit for one statement.</summary>
    public Task<LedgerSession> OpenAsync(Writer writer, CancellationToken cancellation) =>
        _open(writer, writer.Key is not null, cancellation);

    /// <summary>A unit for many statements.</summary>
    public Task<LedgerSession> OpenBatchAsync(Writer writer, CancellationToken cancellation) =>
        _open(writer, true, cancellation);

    /// <summary>A unit for the registry, which holds its lock.</summary>
    public async Task<LedgerSession> OpenRegistryAsync(Writer writer, CancellationToken cancellation)
    {
        var session = await _open(writer, true, cancellation);
        try
        {
            await session.LockRegistryAsync(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
