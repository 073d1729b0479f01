using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Reckons what one version of a statement instead of another does to the stances, all else as the record has
/// it: by the function that the books themselves are written with.</summary>
internal static class EffectReading
{
    private sealed record Entries(BookEntry? Stored, BookEntry? Before, BookEntry? After)
    {
        /// <summary>What makes the books those with the first version, and then those with the second.</summary>
        public (Sums First, Sums Second) Sums => (Of(Stored, Before), Of(Before, After));

        public DateOnly Day => (After ?? Before)!.Day;

        private static Sums Of(BookEntry? from, BookEntry? to) =>
            new(PostureTracker.Stances.Books.Sums(PostureTracker.Stances.Books.Enter(from, to)));
    }

    private sealed record Sums(IReadOnlyDictionary<Track, SortedDictionary<DateOnly, CellSum>> Tracks)
    {
        public IEnumerable<Track> Touched => Tracks
            .Where(track => track.Value.Values.Any(sum => sum != default)).Select(track => track.Key);

        public DateOnly? First(Track track) => Tracks.GetValueOrDefault(track)?.Keys.First();
    }

    /// <summary>Each stance that differs, the most first; none: no version enters anything other.</summary>
    /// <param name="snapshot">The books.</param>
    /// <param name="stored">What the statement has entered in them.</param>
    /// <param name="before">What the one version enters; null: nothing.</param>
    /// <param name="after">What the other enters; null: nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<TrackEffect>> ReadAsync(
        Snapshot snapshot, BookEntry? stored, BookEntry? before, BookEntry? after, CancellationToken cancellation)
    {
        var entries = new Entries(stored, before, after);
        var (first, second) = entries.Sums;
        Track[] touched = [.. second.Touched];
        if (touched.Length == 0)
            return [];
        var cells = await CellsAsync(
            snapshot, touched.ToDictionary(track => track, track => Earliest(entries.Day, first.First(track), second.First(track))),
            cancellation);
        return
        [
            .. touched.Select(track => Of(snapshot, track, cells[track], entries))
                .OrderByDescending(effect => effect.Reach).ThenBy(effect => effect.Track.Recipient is null),
        ];
    }

    private static TrackEffect Of(Snapshot snapshot, Track track, IReadOnlyList<Cell> stored, Entries entries)
    {
        var (first, second) = entries.Sums;
        var model = snapshot.Model(track.Dimension);
        IReadOnlyList<Cell> cells = first.Tracks.GetValueOrDefault(track) is { } undone
            ? [.. stored.TakeWhile(cell => cell.Day < undone.Keys.First()),
                .. TrackChange.Of(track, model, stored, undone).After]
            : stored;
        var change = TrackChange.Of(track, model, cells, second.Tracks[track]);
        var untouched = cells.TakeWhile(cell => cell.Day < second.First(track));
        var preview = Preview.Of(change, untouched, model, Latest(snapshot, entries.Day), snapshot.AsOf);
        return new(
            change, entries.Day, Answer(preview.Before), Answer(preview.After), Answer(preview.NowBefore),
            Answer(preview.NowAfter));

        StanceAnswer? Answer(Stance? stance) => StanceAnswer.Of(stance, track.Dimension);
    }

    /// <summary>The cells of some tracks from a day on, and the last before it.</summary>
    private static async Task<IReadOnlyDictionary<Track, IReadOnlyList<Cell>>> CellsAsync(
        Snapshot snapshot, IReadOnlyDictionary<Track, DateOnly> from, CancellationToken cancellation)
    {
        if (snapshot.IsCurrent)
            return await CellTable.ReadFromAsync(snapshot.Connection, from, cancellation);
        var cells = new Dictionary<Track, IReadOnlyList<Cell>>();
        foreach (var track in from.Keys)
            cells.Add(track, await Cells.SeriesAsync(snapshot, track, DateOnly.MinValue, snapshot.AsOf, cancellation));
        return cells;
    }

    private static DateOnly Latest(Snapshot snapshot, DateOnly day) => day < snapshot.AsOf ? day : snapshot.AsOf;

    private static DateOnly Earliest(params ReadOnlySpan<DateOnly?> days)
    {
        var earliest = days[0]!.Value;
        foreach (var day in days)
            earliest = day < earliest ? day.Value : earliest;
        return earliest;
    }
}
