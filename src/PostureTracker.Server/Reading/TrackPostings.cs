using Npgsql;
using NpgsqlTypes;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>Reads one track's postings, each with its statement.</summary>
internal static class TrackPostings
{
    private const string Sql = """
        select sequence, statement, day, weight, value, sign from posture.posting
        where (collection, actor, recipient, dimension) = ($1, $2, $3, $4)
          and day <= $5 and sequence <= $6 and ($7::smallint is null or basis = $7)
        order by day, sequence, ordinal
        """;

    /// <summary>All that was known and said by then, in order of day, and of their place in the ledger within it.
    /// </summary>
    public static async Task<IReadOnlyList<TrackPosting>> ReadAsync(
        Snapshot snapshot, Track track, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        FilterParameters.Add(command, track);
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        command.Parameters.Add(new()
        {
            Value = snapshot.Basis is { } basis ? (short)basis : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        var postings = new List<TrackPosting>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            postings.Add(new(
                rows.GetInt64(0), rows.GetGuid(1), rows.GetFieldValue<DateOnly>(2), rows.GetInt16(3), rows.GetInt16(4),
                rows.GetInt16(5)));
        return postings;
    }
}
