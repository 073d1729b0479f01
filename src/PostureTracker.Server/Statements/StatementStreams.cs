using JasperFx.Events;
using Marten;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Statements;

/// <summary>One statement's own events: read from the ledger itself, so that what was just written is there.</summary>
public sealed class StatementStreams(IDocumentStore store, Positions positions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The events of a statement by a moment of the record.</summary>
    public async Task<Answer<StatementStream>> ReadAsync(Guid id, KnownAt? knownAt, CancellationToken cancellation)
    {
        var recorded = await positions.RecordedAsync(cancellation);
        if (knownAt?.Position > recorded)
            return NoAnswer.Refused("?knownAt", Refusal.BeyondTheLedger,
                $"Position {knownAt.Position} is beyond the ledger's last event, {recorded}.");
        if (knownAt?.Position is { } wanted && !await positions.WaitForAsync(wanted, Patience, cancellation))
            return NoAnswer.Behind(wanted);
        var projected = await positions.ProjectedAsync(cancellation);
        var by = knownAt switch
        {
            null => long.MaxValue,
            { Position: { } position } => position,
            { Instant: var instant } => Math.Min(
                projected, await positions.ByInstantAsync(instant!.Value, cancellation)),
        };
        await using var session = store.QuerySession();
        var stream = await session.Events.FetchStreamAsync(id, token: cancellation);
        IReadOnlyList<IEvent> known = [.. stream.Where(e => e.Sequence <= by && e.Data is IStatementEvent)];
        return known.Count > 0
            ? new StatementStream(known, knownAt is null ? Math.Max(projected, known[^1].Sequence) : by, projected)
            : NoAnswer.Unknown(stream.Any(e => e.Data is IStatementEvent)
                ? $"Statement {id} was not in the record yet at seq:{by}."
                : $"There is no statement {id}.");
    }
}

/// <summary>The events of one statement, as known at a position.</summary>
public sealed record StatementStream(IReadOnlyList<IEvent> Events, long KnownAt, long Position);
