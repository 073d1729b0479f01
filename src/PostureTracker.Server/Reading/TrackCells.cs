using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>The cells of some tracks at once, as known at a position.</summary>
internal static class TrackCells
{
    private const string Sums = """
        select p.collection, p.actor, p.recipient, p.dimension, p.day,
               sum(p.sign * p.weight)::bigint, sum(p.sign::bigint * p.weight * p.value)::bigint, sum(p.sign)::int
        from unnest($1::text[], $2::text[], $3::text[], $4::smallint[]) as t(collection, actor, recipient, dimension)
        join posture.posting p using (collection, actor, recipient, dimension)
        where p.sequence <= $5 and p.day <= $6 and ($7::smallint is null or p.basis = $7)
        group by 1, 2, 3, 4, 5 having sum(p.sign) <> 0 order by 1, 2, 3, 4, 5
        """;

    /// <param name="snapshot">When, and in which books.</param>
    /// <param name="knownAt">The last event that counts; not after the snapshot's.</param>
    /// <param name="from">Which tracks, each from which day on.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>By <c>asOf</c>, in order of day: those from the day on, and at least the last before it.</returns>
    public static async Task<IReadOnlyDictionary<Track, IReadOnlyList<Cell>>> ReadAsync(
        Snapshot snapshot, long knownAt, IReadOnlyDictionary<Track, DateOnly> from, CancellationToken cancellation)
    {
        var cells = knownAt >= snapshot.Position && snapshot.Basis is null
            ? await CellTable.ReadFromAsync(snapshot.Connection, from, cancellation)
            : await SumAsync(snapshot, knownAt, [.. from.Keys], cancellation);
        return cells.ToDictionary(
            track => track.Key,
            track => (IReadOnlyList<Cell>)[.. track.Value.TakeWhile(cell => cell.Day <= snapshot.AsOf)]);
    }

    private static async Task<IReadOnlyDictionary<Track, IReadOnlyList<Cell>>> SumAsync(
        Snapshot snapshot, long knownAt, IReadOnlyList<Track> tracks, CancellationToken cancellation)
    {
        var days = tracks.ToDictionary(track => track, _ => new List<(DateOnly, CellSum)>());
        await using var command = new NpgsqlCommand(Sums, snapshot.Connection);
        TrackColumns.Add(command, tracks);
        command.Parameters.Add(new() { Value = knownAt });
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new()
        {
            Value = snapshot.Basis is { } basis ? (short)basis : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            days[Stored.Track(rows, 0)].Add(
                (rows.GetFieldValue<DateOnly>(4), new(rows.GetInt64(5), rows.GetInt64(6), rows.GetInt32(7))));
        return days.ToDictionary(
            track => track.Key,
            track => (IReadOnlyList<Cell>)[.. StanceFold.Run(snapshot.Model(track.Key.Dimension), null, track.Value)]);
    }
}
