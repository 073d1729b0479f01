using JasperFx.Events;

namespace PostureTracker.Server.Storage;

/// <summary>Puts what was decided into the ledger.</summary>
/// <param name="existing">The statement before; null: there is none.</param>
/// <param name="queue">Queues the events on the session, and gives them as the session will mark them.</param>
internal sealed class Append(
    RecordedStatement? existing, Func<IReadOnlyList<object>, IReadOnlyList<IEvent>> queue)
{
    /// <summary>Null: the same request, by its key, was answered meanwhile.</summary>
    public async Task<Outcome?> RecordAsync(
        LedgerSession session, Decision decision, CancellationToken cancellation)
    {
        if (decision is Refused refused)
            return new NotWritten(refused.Faults);
        var events = ((Accepted)decision).Events;
        var version = (existing?.Version ?? 0) + events.Count;
        var queued = events.Count == 0 ? [] : queue(events);
        var id = existing?.Id ?? queued[0].StreamId;
        if (!await session.ClaimAsync(id, version, existing is null, cancellation))
            return null;
        await session.CommitAsync(cancellation);
        return new Written(queued.Aggregate(existing, RecordedStatement.After)!, New: existing is null, Replayed: false);
    }
}
