using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>Sums the postings that were known, or of one basis alone, and folds them: what the stored cells would be had
/// nothing else been recorded.</summary>
internal static class SummedCells
{
    private const string Together = "0::smallint";
    private const string ByBasis = "basis";

    private static string Sums(string part) => $"""
        select collection, actor, recipient, dimension, {part}, day,
               sum(sign * weight)::bigint, sum(sign::bigint * weight * value)::bigint, sum(sign)::int
        from posture.posting
        where collection = $1 and ($2::text[] is null or actor = any($2))
          and ($3::text is null or recipient = $3) and ($4::smallint is null or dimension = $4)
          and sequence <= $5 and day <= $6 and ($7::smallint is null or basis = $7)
        group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0 order by 1, 2, 3, 4, 5, 6
        """;

    /// <summary>Each track that matches, with its cells in order of day.</summary>
    public static async IAsyncEnumerable<(Track Track, IReadOnlyList<Cell> Cells)> TracksAsync(
        Snapshot snapshot, TrackFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (track, _, cells) in PartsAsync(snapshot, filter, Together, cancellation))
            yield return (track, cells);
    }

    /// <summary>The last cell of each track that matches, by its words alone and by its deeds alone.</summary>
    public static async Task<IReadOnlyDictionary<(Track Track, Basis Basis), Cell>> LastByBasisAsync(
        Snapshot snapshot, TrackFilter filter, CancellationToken cancellation)
    {
        var last = new Dictionary<(Track Track, Basis Basis), Cell>();
        await foreach (var (track, basis, cells) in PartsAsync(snapshot, filter, ByBasis, cancellation))
        {
            if (cells.Count > 0)
                last.Add((track, (Basis)basis), cells[^1]);
        }
        return last;
    }

    private static async IAsyncEnumerable<(Track Track, short Part, IReadOnlyList<Cell> Cells)> PartsAsync(
        Snapshot snapshot, TrackFilter filter, string part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sums(part), snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new()
        {
            Value = snapshot.Basis is { } basis ? (short)basis : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (current, days) = (default((Track Track, short Part)), new List<(DateOnly, CellSum)>());
        while (await rows.ReadAsync(cancellation))
        {
            var next = (Stored.Track(rows, 0), rows.GetInt16(4));
            if (days.Count > 0 && next != current)
            {
                yield return (current.Track, current.Part, Fold(snapshot, current.Track, days));
                days.Clear();
            }
            current = next;
            days.Add((rows.GetFieldValue<DateOnly>(5), new(rows.GetInt64(6), rows.GetInt64(7), rows.GetInt32(8))));
        }
        if (days.Count > 0)
            yield return (current.Track, current.Part, Fold(snapshot, current.Track, days));
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
