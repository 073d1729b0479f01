using JasperFx;
using JasperFx.Events;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>The only writer of statements: looks up what a decision needs, decides, and appends.</summary>
public sealed class Appending(LedgerSessions sessions, Deciding deciding, Idempotency idempotency)
{
    private const int Tries = 10;

    /// <summary>Records a statement. The same content under the same id again changes nothing.</summary>
    /// <param name="draft">As it was sent.</param>
    /// <param name="resolved">What followed from it in an older ledger; null: resolve it now.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    public Task<Outcome> LogAsync(
        StatementDraft draft, Resolved? resolved, Writer writer, CancellationToken cancellation)
    {
        var named = StatementIdentity.Of(draft);
        var command = new LogStatement(draft, named ?? Guid.CreateVersion7(), Canonical.Hash(draft), resolved);
        return TryAsync(writer, () => LogOnceAsync(command, named is null, writer, cancellation), cancellation);
    }

    /// <summary>Changes a statement as <paramref name="change"/> decides.</summary>
    /// <param name="id">Which.</param>
    /// <param name="expected">The version the writer saw; null: whichever it is.</param>
    /// <param name="change">The change.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    public Task<Outcome> ChangeAsync(
        Guid id, long? expected, StatementChange change, Writer writer, CancellationToken cancellation) =>
        TryAsync(writer, () => ChangeOnceAsync(id, expected, change, writer, cancellation), cancellation);

    /// <summary>Answers a request sent before as it was answered then; else tries it, and where another writer came
    /// between our look and our append, judges it anew. What came between may have been this very request, sent twice.</summary>
    private async Task<Outcome> TryAsync(
        Writer writer, Func<Task<Outcome?>> attempt, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            if (await ReplayAsync(writer, cancellation) is { } replayed)
                return replayed;
            try
            {
                if (await attempt() is { } outcome)
                    return outcome is Stale ? await ReplayAsync(writer, cancellation) ?? outcome : outcome;
            }
            catch (Exception lost) when (tries < Tries && IsLostRace(lost))
            {
                await Task.Delay(Random.Shared.Next(5, 10 * (tries + 1)), cancellation);
            }
        }
    }

    private static bool IsLostRace(Exception exception) => exception
        is Marten.Exceptions.ExistingStreamIdCollisionException or ConcurrencyException;

    /// <summary>The answer to the same request, by its key, sent before; null: there was none.</summary>
    public async Task<Outcome?> ReplayAsync(Writer writer, CancellationToken cancellation)
    {
        if (await idempotency.FindAsync(writer, cancellation) is not { } answered)
            return null;
        if (!answered.SameRequest)
            return new NotWritten([new("", Refusal.KeyReused,
                "This Idempotency-Key came before with another request; give each request a key of its own.")]);
        await using var session = await sessions.OpenAsync(writer with { Key = null }, cancellation);
        var stream = await session.StreamAsync(answered.Statement, answered.Version, cancellation);
        return new Written(RecordedStatement.Of(stream)!, answered.Logged, Replayed: true);
    }

    /// <param name="command">What to record.</param>
    /// <param name="isNew">The id was made here just now, so there is nothing of it to look for.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    private async Task<Outcome?> LogOnceAsync(
        LogStatement command, bool isNew, Writer writer, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(writer, cancellation);
        var (existing, decision) = await deciding.LogAsync(session, command, isNew, writer, cancellation);
        var append = new Append(
            existing, events => session.Events.Events.StartStream<RecordedStatement>(command.Id, events).Events);
        return await append.RecordAsync(session, decision, cancellation);
    }

    private async Task<Outcome?> ChangeOnceAsync(
        Guid id, long? expected, StatementChange change, Writer writer, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(writer, cancellation);
        var stream = await session.Events.Events.FetchForWriting<RecordedStatement>(id, cancellation);
        if (stream.Aggregate is not { } existing)
            return new NoSuchStatement(id);
        if (expected is not null && expected != existing.Version)
            return new Stale(existing);
        var decided = await deciding.ChangeAsync(session, existing, change, writer, cancellation);
        var append = new Append(existing, events =>
        {
            stream.AppendMany(events);
            return stream.Events;
        });
        return await append.RecordAsync(session, decided.Decision, cancellation);
    }
}
