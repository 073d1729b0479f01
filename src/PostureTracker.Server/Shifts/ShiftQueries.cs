using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Shifts;

/// <summary>The days on which stances changed level, surprised or turned, newest first.</summary>
public sealed class ShiftQueries(Snapshots snapshots)
{
    /// <param name="question">When, and in which books.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended; null: the first page.</param>
    /// <param name="limit">How many at most, 1..1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page without its cursor, and the place where it ended; null: this is the last.</returns>
    public async Task<Answer<ShiftPage>> FindAsync(
        Question question, ShiftFilter filter, ShiftPlace? after, int limit, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        if (snapshot.Unknown(filter.Tracks, "actor") is { } unknown)
            return unknown;
        var found = snapshot.IsCurrent
            ? await StoredShifts.ReadAsync(snapshot, filter, after, limit + 1, cancellation)
            : await FoldedAsync(snapshot, filter, after, limit + 1, cancellation);
        IReadOnlyList<TrackShift> page = [.. found.Take(limit)];
        var said = await StatementsOfDays.LookUpAsync(
            snapshot, [.. page.Select(shift => (shift.Track, shift.Shift.On))], cancellation);
        return new ShiftPage(
            new(snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name,
                snapshot.Collection.Name, snapshot.Basis,
                [.. page.Select(shift => ShiftAnswer.Of(
                    shift.Track, shift.Shift, said[(shift.Track, shift.Shift.On)]))], Next: null),
            found.Count > limit ? page[^1].Place : null);
    }

    private static async Task<IReadOnlyList<TrackShift>> FoldedAsync(
        Snapshot snapshot, ShiftFilter filter, ShiftPlace? after, int limit, CancellationToken cancellation)
    {
        var shifts = new List<TrackShift>();
        await foreach (var (track, cells) in SummedCells.TracksAsync(snapshot, filter.Tracks, cancellation))
            shifts.AddRange(Shift.Among(cells, snapshot.AsOf).Where(filter.Wants).Select(s => new TrackShift(track, s)));
        return [.. shifts.OrderBy(shift => shift.Place)
            .Where(shift => after is null || shift.Place.CompareTo(after) > 0).Take(limit)];
    }
}

/// <summary>A page of shifts, and the place where it ended; null: there are no more.</summary>
public sealed record ShiftPage(ShiftsAnswer Answer, ShiftPlace? End);
