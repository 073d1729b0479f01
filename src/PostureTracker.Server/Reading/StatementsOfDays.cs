using Npgsql;
using NpgsqlTypes;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>A statement's posting as it stands in a cell.</summary>
/// <param name="Statement">Whose.</param>
/// <param name="Value">In thousandths, −1000..1000.</param>
public readonly record struct Said(Guid Statement, int Value);

/// <summary>The statements whose postings stand in some cells, in the order they entered.</summary>
internal static class StatementsOfDays
{
    private const string Sql = """
        select p.collection, p.actor, p.recipient, p.dimension, p.day, p.statement, sum(p.sign * p.value)::int
        from unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::date[])
            as c(collection, actor, recipient, dimension, day)
        join posture.posting p on (p.collection, p.actor, p.recipient, p.dimension, p.day)
            = (c.collection, c.actor, c.recipient, c.dimension, c.day)
        where p.sequence <= $6 and ($7::smallint is null or p.basis = $7)
        group by 1, 2, 3, 4, 5, 6 having sum(p.sign) <> 0 order by min(p.sequence)
        """;

    public static Task<ILookup<(Track Track, DateOnly Day), Said>> LookUpAsync(
        Snapshot snapshot, IReadOnlyList<(Track Track, DateOnly Day)> cells, CancellationToken cancellation) =>
        LookUpAsync(snapshot.Connection, snapshot.KnownAt, snapshot.Basis, cells, cancellation);

    /// <param name="connection">Where.</param>
    /// <param name="knownAt">The last event that counts.</param>
    /// <param name="basis">Words or deeds alone; null: both.</param>
    /// <param name="cells">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ILookup<(Track Track, DateOnly Day), Said>> LookUpAsync(
        NpgsqlConnection connection,
        long knownAt,
        Basis? basis,
        IReadOnlyList<(Track Track, DateOnly Day)> cells,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        TrackColumns.Add(command, [.. cells.Select(cell => cell.Track)]);
        command.Parameters.Add(new() { Value = cells.Select(cell => cell.Day).ToArray() });
        command.Parameters.Add(new() { Value = knownAt });
        command.Parameters.Add(new()
        {
            Value = basis is { } only ? (short)only : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        var said = new List<(Track Track, DateOnly Day, Said Said)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            said.Add((Stored.Track(rows, 0), rows.GetFieldValue<DateOnly>(4), new(rows.GetGuid(5), rows.GetInt32(6))));
        return said.ToLookup(one => (one.Track, one.Day), one => one.Said);
    }
}
