using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>Reads the cells as stored: the stance at any <c>asOf</c> is one index seek a track.</summary>
internal static class StoredCells
{
    // Where nothing was said since, what it was then is what it is: only the others are looked up.
    private static readonly string Views = $"""
        select t.collection, t.actor, t.recipient, t.dimension, {CellRow.ColumnsOf("c")},
               earlier.mean, spread.lowest, spread.highest
        from posture.track t
        cross join lateral (
            select * from posture.cell c
            where (c.collection, c.actor, c.recipient, c.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
              and c.day <= $5 order by c.day desc limit 1) c
        left join lateral (
            select e.mean from posture.cell e
            where c.day > $6
              and (e.collection, e.actor, e.recipient, e.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
              and e.day <= $6 order by e.day desc limit 1) earlier on true
        left join lateral (
            select min(s.mean) as lowest, max(s.mean) as highest from posture.cell s
            where c.day > $6
              and (s.collection, s.actor, s.recipient, s.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
              and s.day > $6 and s.day <= $5) spread on true
        where t.collection = $1 and ($2::text[] is null or t.actor = any($2))
          and ($3::text is null or t.recipient = $3) and ($4::smallint is null or t.dimension = $4)
        """;

    private static readonly string Series = $"""
        select {CellRow.Columns} from posture.cell
        where (collection, actor, recipient, dimension) = ($1, $2, $3, $4) and day between $5 and $6 order by day
        """;

    public static async Task<IReadOnlyList<TrackView>> ViewsAsync(
        Snapshot snapshot, TrackFilter filter, DateOnly? then, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Views, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = then, DataTypeName = "date" });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var views = new List<TrackView>();
        while (await rows.ReadAsync(cancellation))
            views.Add(View(rows, then));
        return views;
    }

    public static async Task<IReadOnlyList<Cell>> SeriesAsync(
        Snapshot snapshot, Track track, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Series, snapshot.Connection);
        FilterParameters.Add(command, track);
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var cells = new List<Cell>();
        while (await rows.ReadAsync(cancellation))
            cells.Add(CellRow.Read(rows, 0));
        return cells;
    }

    private static TrackView View(NpgsqlDataReader row, DateOnly? since)
    {
        var (track, last) = (Stored.Track(row, 0), CellRow.Read(row, 4));
        if (since is not { } day)
            return new(track, last, MeanThen: null, Swing: null);
        if (last.Day <= day)
            return new(track, last, last.Mean, Swing: 0);
        double? then = row.IsDBNull(4 + CellRow.Width) ? null : row.GetDouble(4 + CellRow.Width);
        var (lowest, highest) = (row.GetDouble(5 + CellRow.Width), row.GetDouble(6 + CellRow.Width));
        return new(track, last, then, Math.Max(highest, then ?? highest) - Math.Min(lowest, then ?? lowest));
    }
}
