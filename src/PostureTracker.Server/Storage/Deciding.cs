using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Looks up what a decision needs, and decides: the same for what is written and for what is only tried.
/// </summary>
public sealed class Deciding(Registry registry)
{
    /// <summary>What becomes of a statement to log.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="command">What to log.</param>
    /// <param name="isNew">The id was made here just now, so there is nothing of it to look for.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Decided> LogAsync(
        LedgerSession session, LogStatement command, bool isNew, Writer writer, CancellationToken cancellation)
    {
        var stream = isNew ? [] : await session.StreamAsync(command.Id, 0, cancellation);
        var existing = RecordedStatement.Of(stream);
        if (existing is null && stream.Count > 0)
            return new(null, Decision.Refuse(StatementIdentity.Taken(command.Id)));
        var linked = Mentions.Of(command.Draft, command.Draft.Collection ?? Collections.Desk);
        var known = await KnownAsync(session, linked, existing, writer, cancellation);
        return new(existing, LogStatement.Decide(command, existing?.State, known));
    }

    /// <summary>What becomes of a change of a statement.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="existing">The statement.</param>
    /// <param name="change">The change.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Decided> ChangeAsync(
        LedgerSession session,
        RecordedStatement existing,
        StatementChange change,
        Writer writer,
        CancellationToken cancellation)
    {
        var known = await KnownAsync(session, change.Linked(existing.State), existing, writer, cancellation);
        return new(existing, change.Decide(existing.State, known));
    }

    private async Task<Known> KnownAsync(
        LedgerSession session,
        IReadOnlySet<Guid> linked,
        RecordedStatement? existing,
        Writer writer,
        CancellationToken cancellation)
    {
        var (book, now) = await registry.NowAsync(session.OpenBatch, cancellation);
        var recordedAt = writer.RecordedAt ?? now;
        return new(
            Clock.LatestDay(recordedAt),
            Clock.UtcDay(existing?.LoggedAt ?? recordedAt),
            book.Actors,
            book.Collections,
            await session.LinkedAsync(linked, cancellation));
    }
}

/// <summary>A decision, and the statement it was made on; null: there is none yet.</summary>
public sealed record Decided(RecordedStatement? Existing, Decision Decision);
