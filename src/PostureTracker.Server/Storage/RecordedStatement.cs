using JasperFx.Events;
using Marten.Events.Aggregation;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>A statement with the marks the ledger put on it: its version, and when and by whom it was last changed.</summary>
/// <param name="Id">The statement's, and its stream's.</param>
/// <param name="State">As its events leave it.</param>
/// <param name="Version">The number of its events.</param>
/// <param name="Position">The ledger sequence of the last.</param>
/// <param name="LoggedAt">When the first was recorded.</param>
/// <param name="RecordedAt">When the last was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
public sealed record RecordedStatement(
    Guid Id,
    StatementState State,
    long Version,
    long Position,
    DateTimeOffset LoggedAt,
    DateTimeOffset RecordedAt,
    string? RecordedBy)
{
    /// <summary>Null for a stream that is no statement's.</summary>
    public static RecordedStatement? After(RecordedStatement? statement, IEvent recorded) =>
        recorded.Data is not IStatementEvent happened ? null : new(
            recorded.StreamId,
            StatementState.Evolve(statement?.State, happened)!,
            recorded.Version,
            recorded.Sequence,
            statement?.LoggedAt ?? recorded.Timestamp,
            recorded.Timestamp,
            recorded.UserName);

    public static RecordedStatement? Of(IEnumerable<IEvent> stream) =>
        stream.Aggregate(default(RecordedStatement), After);
}

/// <summary>Folds one stream when it is asked for; streams are a few events long.</summary>
public sealed class RecordedStatementProjection : SingleStreamProjection<RecordedStatement, Guid>
{
    public override RecordedStatement? Evolve(RecordedStatement? snapshot, Guid id, IEvent e) =>
        RecordedStatement.After(snapshot, e);
}
