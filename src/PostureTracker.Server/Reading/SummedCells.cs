using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>Sums the postings that were known, or of one basis alone, and folds them: what the stored cells would be had
/// nothing else been recorded.</summary>
internal static class SummedCells
{
    private const string Sums = """
        select collection, actor, recipient, dimension, day,
               sum(sign * weight)::bigint, sum(sign::bigint * weight * value)::bigint, sum(sign)::int
        from posture.posting
        where collection = $1 and ($2::text[] is null or actor = any($2))
          and ($3::text is null or recipient = $3) and ($4::smallint is null or dimension = $4)
          and sequence <= $5 and day <= $6 and ($7::smallint is null or basis = $7)
        group by 1, 2, 3, 4, 5 having sum(sign) <> 0 order by 1, 2, 3, 4, 5
        """;

    /// <summary>Each track that matches, with its cells in order of day.</summary>
    public static async IAsyncEnumerable<(Track Track, IReadOnlyList<Cell> Cells)> TracksAsync(
        Snapshot snapshot, TrackFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sums, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new()
        {
            Value = snapshot.Basis is { } basis ? (short)basis : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (track, days) = (default(Track), new List<(DateOnly, CellSum)>());
        while (await rows.ReadAsync(cancellation))
        {
            var next = Stored.Track(rows, 0);
            if (days.Count > 0 && next != track)
            {
                yield return (track, Fold(snapshot, track, days));
                days.Clear();
            }
            track = next;
            days.Add((rows.GetFieldValue<DateOnly>(4), new(rows.GetInt64(5), rows.GetInt64(6), rows.GetInt32(7))));
        }
        if (days.Count > 0)
            yield return (track, Fold(snapshot, track, days));
    }

    public static async Task<IReadOnlyList<TrackView>> ViewsAsync(
        Snapshot snapshot, TrackFilter filter, DateOnly? then, CancellationToken cancellation)
    {
        var views = new List<TrackView>();
        await foreach (var (track, cells) in TracksAsync(snapshot, filter, cancellation))
        {
            if (cells.Count > 0)
                views.Add(View(track, cells, then));
        }
        return views;
    }

    private static TrackView View(Track track, IReadOnlyList<Cell> cells, DateOnly? then)
    {
        var carried = then is null ? null : cells.LastOrDefault(cell => cell.Day <= then);
        return new(
            track, cells[^1], carried?.Mean,
            then is null ? null : Swing.Over(carried, cells.Where(cell => cell.Day > then)));
    }

    private static List<Cell> Fold(Snapshot snapshot, Track track, List<(DateOnly, CellSum)> days) =>
        [.. StanceFold.Run(snapshot.Model(track.Dimension), from: null, days)];
}
