using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>The cells of a snapshot, from wherever it has them.</summary>
internal static class Cells
{
    public static Task<IReadOnlyList<TrackView>> ViewsAsync(
        Snapshot snapshot, TrackFilter filter, DateOnly? then, CancellationToken cancellation) =>
        snapshot.IsCurrent
            ? StoredCells.ViewsAsync(snapshot, filter, then, cancellation)
            : SummedCells.ViewsAsync(snapshot, filter, then, cancellation);

    /// <summary>The cells of one track between two days, both inclusive.</summary>
    public static async Task<IReadOnlyList<Cell>> SeriesAsync(
        Snapshot snapshot, Track track, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (snapshot.IsCurrent)
            return await StoredCells.SeriesAsync(snapshot, track, from, to, cancellation);
        var filter = new TrackFilter([track.Actor.ToString()], Stored.Of(track.Recipient), track.Dimension);
        await foreach (var (_, cells) in SummedCells.TracksAsync(snapshot, filter, cancellation))
            return [.. cells.Where(cell => from <= cell.Day && cell.Day <= to)];
        return [];
    }
}
