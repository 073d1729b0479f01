using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Reads the steps of tracks in some days, the newest first, so many at most.</summary>
internal static class WindowCells
{
    private static readonly string Sql = $"""
        select t.collection, t.actor, t.recipient, t.dimension, {CellRow.ColumnsOf("c")}
        from posture.track t
        cross join lateral (
            select * from posture.cell c
            where (c.collection, c.actor, c.recipient, c.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
              and c.day between $5 and $6
              and ($8::date is null or c.day < $8
                or c.day = $8 and (t.actor, t.recipient, t.dimension) > ($9::text, $10::text, $11::smallint))
            order by c.day desc limit $7) c
        where t.collection = $1 and ($2::text[] is null or t.actor = any($2))
          and ($3::text is null or t.recipient = $3) and ($4::smallint is null or t.dimension = $4)
        order by c.day desc, t.actor, t.recipient, t.dimension limit $7
        """;

    public static async Task<IReadOnlyList<(Track Track, Cell Cell)>> ReadAsync(
        Snapshot snapshot, TrackFilter filter, CellWindow window, CancellationToken cancellation)
    {
        if (!snapshot.IsCurrent)
            return await FoldAsync(snapshot, filter, window, cancellation);
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = window.From });
        command.Parameters.Add(new() { Value = window.To });
        command.Parameters.Add(new() { Value = window.Most });
        Add(window.After?.Day, NpgsqlDbType.Date);
        Add(window.After?.Actor, NpgsqlDbType.Text);
        Add(window.After?.Recipient, NpgsqlDbType.Text);
        Add(window.After?.Dimension, NpgsqlDbType.Smallint);
        var cells = new List<(Track, Cell)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            cells.Add((Stored.Track(rows, 0), CellRow.Read(rows, 4)));
        return cells;

        void Add(object? value, NpgsqlDbType type) =>
            command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    private static async Task<IReadOnlyList<(Track Track, Cell Cell)>> FoldAsync(
        Snapshot snapshot, TrackFilter filter, CellWindow window, CancellationToken cancellation)
    {
        var found = new List<(Track Track, Cell Cell)>();
        await foreach (var (track, cells) in SummedCells.TracksAsync(snapshot, filter, cancellation))
            found.AddRange(cells.Where(cell => window.From <= cell.Day && cell.Day <= window.To
                && window.After?.IsBefore(ToldStep.Of(cell.Day, track)) is not false).Select(cell => (track, cell)));
        return
        [
            .. found.OrderByDescending(one => one.Cell.Day).ThenBy(one => one.Track.Actor)
                .ThenBy(one => Stored.Of(one.Track.Recipient), StringComparer.Ordinal).ThenBy(one => one.Track.Dimension)
                .Take(window.Most),
        ];
    }
}

/// <summary>Which steps are wanted.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="After">Only those told of after it; null: from the newest on.</param>
/// <param name="Most">How many at most.</param>
internal readonly record struct CellWindow(DateOnly From, DateOnly To, ToldStep? After, int Most);
