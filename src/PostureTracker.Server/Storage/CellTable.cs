using Npgsql;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>The table of cells: read where a page touches it, written in one statement.</summary>
internal static class CellTable
{
    private static readonly string ReadFrom = $"""
        with touched as (
            select * from unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::date[])
                as t(collection, actor, recipient, dimension, first_day))
        select t.collection, t.actor, t.recipient, t.dimension, {CellRow.ColumnsOf("c")}
        from touched t cross join lateral (
            (select * from posture.cell c
             where (c.collection, c.actor, c.recipient, c.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
               and c.day < t.first_day order by c.day desc limit 1)
            union all
            (select * from posture.cell c
             where (c.collection, c.actor, c.recipient, c.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
               and c.day >= t.first_day order by c.day)) c
        """;

    /// <summary>The cells of each track from a day on, and the last before it; in order of day.</summary>
    public static async Task<IReadOnlyDictionary<Track, IReadOnlyList<Cell>>> ReadFromAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<Track, DateOnly> tracks, CancellationToken cancellation)
    {
        var cells = tracks.Keys.ToDictionary(track => track, _ => new List<Cell>());
        await using var command = new NpgsqlCommand(ReadFrom, connection);
        TrackColumns.Add(command, [.. tracks.Keys]);
        command.Parameters.Add(new() { Value = tracks.Values.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            cells[Stored.Track(rows, 0)].Add(CellRow.Read(rows, 4));
        return cells.ToDictionary(
            track => track.Key, track => (IReadOnlyList<Cell>)[.. track.Value.OrderBy(cell => cell.Day)]);
    }

    private static readonly string ReadDays = $"""
        select c.collection, c.actor, c.recipient, c.dimension, {CellRow.ColumnsOf("c")}
        from unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::date[])
            as t(collection, actor, recipient, dimension, day)
        join posture.cell c using (collection, actor, recipient, dimension, day)
        """;

    /// <summary>Some cells, by track and day; those that are there.</summary>
    public static async Task<IReadOnlyDictionary<(Track Track, DateOnly Day), Cell>> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<(Track Track, DateOnly Day)> days, CancellationToken cancellation)
    {
        var cells = new Dictionary<(Track, DateOnly), Cell>();
        if (days.Count == 0)
            return cells;
        await using var command = new NpgsqlCommand(ReadDays, connection);
        TrackColumns.Add(command, [.. days.Select(day => day.Track)]);
        command.Parameters.Add(new() { Value = days.Select(day => day.Day).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var cell = CellRow.Read(rows, 4);
            cells.Add((Stored.Track(rows, 0), cell.Day), cell);
        }
        return cells;
    }

    private const string InsertTracks = """
        insert into posture.track
        select * from unnest($1::text[], $2::text[], $3::text[], $4::smallint[]) on conflict do nothing
        """;

    private const string DeleteCells = """
        delete from posture.cell c
        using unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::date[])
            as e(collection, actor, recipient, dimension, day)
        where (c.collection, c.actor, c.recipient, c.dimension, c.day)
            = (e.collection, e.actor, e.recipient, e.dimension, e.day)
        """;

    public static async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<TrackChange> changes, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(InsertTracks, [.. changes.Select(change => change.Track)], days: null));
        var emptied = changes.SelectMany(change => change.Emptied.Select(day => (change.Track, Day: day))).ToList();
        if (emptied.Count > 0)
            batch.BatchCommands.Add(Command(
                DeleteCells, [.. emptied.Select(cell => cell.Track)], [.. emptied.Select(cell => cell.Day)]));
        var written = changes.SelectMany(change => change.Written.Select(cell => (change.Track, Cell: cell))).ToList();
        if (written.Count > 0)
            batch.BatchCommands.Add(CellWriting.Upsert(written));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlBatchCommand Command(string sql, IReadOnlyList<Track> tracks, DateOnly[]? days)
    {
        var command = new NpgsqlBatchCommand(sql);
        TrackColumns.Add(command.Parameters, tracks);
        if (days is not null)
            command.Parameters.Add(new() { Value = days });
        return command;
    }
}
