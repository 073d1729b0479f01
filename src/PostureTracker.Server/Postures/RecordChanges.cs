using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Postures;

/// <summary>What the record learned, between two positions, of what was said by a day.</summary>
internal static class RecordChanges
{
    private const int Most = 1000;

    private const string FirstEntries = """
        select stream_id from posture.mt_events
        where stream_id = any($1) and (data ->> 'first')::bool and seq_id > $2 and seq_id <= $3
        """;

    private const string Events = """
        select seq_id, stream_id, type, data, timestamp, user_name from posture.mt_events
        where seq_id = any($1) order by seq_id desc
        """;

    /// <summary>Of the statements with postings after a position, those that had none before in any track.</summary>
    public static async Task<IReadOnlySet<Guid>> LateAsync(
        Snapshot snapshot, IReadOnlyList<TrackPosting> postings, long knownAt, CancellationToken cancellation)
    {
        var known = postings.Where(posting => posting.Sequence <= knownAt).Select(posting => posting.Statement).ToHashSet();
        var entered = postings.Select(posting => posting.Statement).Where(statement => !known.Contains(statement)).Distinct();
        var late = new HashSet<Guid>();
        if (entered.ToArray() is not { Length: > 0 } candidates)
            return late;
        await using var command = new NpgsqlCommand(FirstEntries, snapshot.Connection);
        command.Parameters.Add(new() { Value = candidates });
        command.Parameters.Add(new() { Value = knownAt });
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            late.Add(rows.GetGuid(0));
        return late;
    }

    /// <summary>The events behind it that changed what this track's days sum to, newest first, at most a thousand; and how
    /// many more there are.</summary>
    public static async Task<(IReadOnlyList<RecordChange> Records, int More)> ReadAsync(
        Snapshot snapshot, TwoRecords record, DateOnly then, CancellationToken cancellation)
    {
        long[] sequences = [.. record.Changes(then).OrderDescending()];
        if (sequences.Length == 0)
            return ([], 0);
        await using var command = new NpgsqlCommand(Events, snapshot.Connection);
        command.Parameters.Add(new() { Value = sequences.Take(Most).ToArray() });
        var changes = new List<RecordChange>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            changes.Add(Read(rows, record));
        return (changes, sequences.Length - changes.Count);
    }

    private static RecordChange Read(NpgsqlDataReader row, TwoRecords record)
    {
        var (kind, reason) = StatementHistory.Named(
            (IStatementEvent)StoredEvents.Read(row.GetString(2), row.GetString(3)));
        var statement = row.GetGuid(1);
        return new(
            statement, kind, row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(4), row.IsDBNull(5) ? null : row.GetString(5),
            reason, record.Late.Contains(statement));
    }
}
