using PostureTracker.Server.Pages.Statements;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Queue;

/// <summary>Gathers what the grid shows.</summary>
public sealed class QueueReading(WaitingStatements waiting, StatementStreams streams, Registry registry)
{
    /// <summary>The oldest that waits, after a place in the queue.</summary>
    public async Task<QueueView> NextAsync(long after, Guid? last, string? told, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        var (count, next) = await waiting.FindAsync(book, after, cancellation);
        return new(new(book), count, next, after, last, told, Form: null, Faults: []);
    }

    /// <summary>One statement, coded or not, as the ledger has it now; null: there is none.</summary>
    public async Task<QueueView?> OpenAsync(Guid statement, QueueForm? form, IReadOnlyList<Fault> faults, CancellationToken cancellation)
    {
        var read = await streams.ReadAsync(statement, knownAt: null, cancellation);
        if (read.Value is not { } stream)
            return null;
        var (book, _) = await registry.NowAsync(cancellation);
        var current = RecordedStatement.Of(stream.Events)!;
        var place = stream.Events[0].Sequence;
        var (count, _) = await waiting.FindAsync(book, place, cancellation);
        return new(
            new RecordWords(book), count,
            new(statement, current.Version, place, current.State.Statement, current.State.Resolved), place - 1, Last: null,
            Told: null, form, faults);
    }
}
