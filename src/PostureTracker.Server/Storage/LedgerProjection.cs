using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Storage;

/// <summary>Keeps the books and the statement versions abreast of the ledger, a page of events at a time, in the
/// daemon's own transaction with its progress: so one position says how far both have come. What that changed of
/// anyone's shifts is announced there too.</summary>
public sealed class LedgerProjection : IProjection
{
    public const string Name = "ledger";

    public Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        ((ITransactionParticipantRegistrar)operations).AddTransactionParticipant(new Page(events));
        return Task.CompletedTask;
    }

    private sealed class Page(IReadOnlyList<IEvent> events) : ITransactionParticipant
    {
        public async Task BeforeCommitAsync(
            NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
        {
            var announcements = await BooksPage.WriteAsync(connection, events, token);
            await VersionsPage.WriteAsync(connection, events, token);
            await NoticesPage.WriteAsync(connection, events, announcements, token);
        }
    }
}
