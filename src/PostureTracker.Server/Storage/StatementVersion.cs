using JasperFx.Events;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>A statement as one of its events left it.</summary>
/// <param name="State">The statement then.</param>
/// <param name="Version">The number of its events then.</param>
/// <param name="FromSequence">The ledger sequence of the event.</param>
/// <param name="ToSequence">That of the next; null: none yet.</param>
/// <param name="LoggedSequence">That of its first.</param>
/// <param name="LoggedAt">When it was first recorded.</param>
/// <param name="RecordedAt">When the event was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
internal sealed record StatementVersion(
    StatementState State,
    long Version,
    long FromSequence,
    long? ToSequence,
    long LoggedSequence,
    DateTimeOffset LoggedAt,
    DateTimeOffset RecordedAt,
    string? RecordedBy)
{
    public static StatementVersion Of(StatementVersion? before, IEvent recorded) => new(
        StatementState.Evolve(before?.State, (IStatementEvent)recorded.Data)!,
        recorded.Version,
        recorded.Sequence,
        ToSequence: null,
        before?.LoggedSequence ?? recorded.Sequence,
        before?.LoggedAt ?? recorded.Timestamp,
        recorded.Timestamp,
        recorded.UserName);

    /// <summary>Everything a search looks through.</summary>
    public string Words => string.Join('\n',
        [.. State.Statement.Texts.Select(text => text.Content), State.Statement.Note,
            .. State.Statement.Sources.Select(source => source.Name)]);
}
