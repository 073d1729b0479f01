using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Reads what was entered in the books between two moments, so many of the newest events at most.</summary>
internal static class WindowPostings
{
    private const string Filter = """
        p.collection = $1 and ($2::text[] is null or p.actor = any($2)) and ($3::text is null or p.recipient = $3)
          and ($4::smallint is null or p.dimension = $4) and p.day <= $5 and ($6::smallint is null or p.basis = $6)
        """;

    private const string Sql = $"""
        with newest as (
            select p.sequence from posture.posting p
            where p.sequence > $7 and p.sequence <= $8 and {Filter}
            group by p.sequence order by p.sequence desc limit $9)
        select p.collection, p.actor, p.recipient, p.dimension, p.sequence, p.statement, p.day, p.weight, p.value, p.sign,
               e.timestamp, e.type, e.user_name, e.data ->> 'reason'
        from newest
        join posture.posting p using (sequence)
        join posture.mt_events e on e.seq_id = p.sequence
        where {Filter}
        order by p.sequence, p.ordinal
        """;

    private const string LastBefore = $"""
        select e.timestamp from posture.mt_events e where e.seq_id = (
            select max(p.sequence) from posture.posting p where p.sequence <= $7 and {Filter})
        """;

    /// <param name="snapshot">In which books.</param>
    /// <param name="filter">Of which tracks.</param>
    /// <param name="after">The last event before them.</param>
    /// <param name="until">The last of them.</param>
    /// <param name="events">How many events at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>In the order of the ledger.</returns>
    public static async Task<IReadOnlyList<KnownPosting>> ReadAsync(
        Snapshot snapshot, TrackFilter filter, (long After, long Until, int Events) window, CancellationToken cancellation)
    {
        await using var command = Command(Sql, snapshot, filter, window.After);
        command.Parameters.Add(new() { Value = window.Until });
        command.Parameters.Add(new() { Value = window.Events });
        var postings = new List<KnownPosting>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            postings.Add(Read(rows));
        return postings;
    }

    /// <summary>The day of the last change up to an event; null: there is none.</summary>
    public static async Task<DateOnly?> LastDayAsync(
        Snapshot snapshot, TrackFilter filter, long until, CancellationToken cancellation)
    {
        await using var command = Command(LastBefore, snapshot, filter, until);
        return await command.ExecuteScalarAsync(cancellation) is DateTime at
            ? DateOnly.FromDateTime(at.ToUniversalTime())
            : null;
    }

    private static NpgsqlCommand Command(string sql, Snapshot snapshot, TrackFilter filter, long after)
    {
        var command = new NpgsqlCommand(sql, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new()
        {
            Value = snapshot.Basis is { } basis ? (short)basis : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        command.Parameters.Add(new() { Value = after });
        return command;
    }

    private static KnownPosting Read(NpgsqlDataReader row) => new(
        Stored.Track(row, 0),
        new(
            row.GetInt64(4), row.GetGuid(5), row.GetFieldValue<DateOnly>(6), row.GetInt16(7), row.GetInt16(8),
            row.GetInt16(9)),
        new(
            row.GetInt64(4), row.GetFieldValue<DateTimeOffset>(10), row.GetString(11),
            row.IsDBNull(12) ? null : row.GetString(12), row.IsDBNull(13) ? null : row.GetString(13)));
}
