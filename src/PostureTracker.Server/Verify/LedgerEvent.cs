using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Verify;

/// <summary>An event of a statement as it stands in the ledger.</summary>
internal sealed record LedgerEvent(
    long Sequence,
    Guid Statement,
    long Version,
    DateTimeOffset RecordedAt,
    string? RecordedBy,
    IStatementEvent Happened)
{
    private static readonly string _types = string.Join(", ", EventNames.All
        .Where(name => name.Key.IsAssignableTo(typeof(IStatementEvent))).Select(name => $"'{name.Value}'"));

    /// <summary>Statement after statement, each from its first event on.</summary>
    public static string Select(long upTo) => $"""
        select seq_id, stream_id, version, timestamp, user_name, type, data from posture.mt_events
        where seq_id <= {upTo} and type in ({_types}) order by stream_id, version
        """;

    public static LedgerEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetInt64(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        (IStatementEvent)StoredEvents.Read(row.GetString(5), row.GetString(6)));

    public IEnumerable<EnteredPosting> Postings() => Happened is not IBookEvent entered
        ? []
        : Books.Enter(entered.Before, entered.After).Select((posting, ordinal) =>
            new EnteredPosting(Sequence, (short)ordinal, Statement, entered.First, posting));

    /// <summary>The statement as this event leaves it.</summary>
    public StatementVersion After(StatementVersion? before) => new(
        StatementState.Evolve(before?.State, Happened)!,
        Version,
        Sequence,
        ToSequence: null,
        before?.LoggedSequence ?? Sequence,
        before?.LoggedAt ?? RecordedAt,
        RecordedAt,
        RecordedBy);
}
