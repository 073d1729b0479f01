using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Previews;

/// <summary>Reckons what a change of one statement would do to every track it touches.</summary>
internal static class PreviewTracks
{
    /// <param name="snapshot">The books.</param>
    /// <param name="before">What the statement has entered; null: nothing.</param>
    /// <param name="after">What it would enter; null: nothing.</param>
    /// <param name="statement">Which it is; null: it has no id yet.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<ReckonedTrack>> ReadAsync(
        Snapshot snapshot, BookEntry? before, BookEntry? after, Guid? statement, CancellationToken cancellation)
    {
        var sums = Books.Sums(Books.Enter(before, after));
        if (sums.Count == 0)
            return [];
        var on = (after ?? before)!.Day;
        var stored = await CellTable.ReadFromAsync(
            snapshot.Connection,
            sums.ToDictionary(track => track.Key, track => Earlier(on, track.Value.Keys.First())), cancellation);
        Preview[] previews = [.. sums.Keys.Select(track => Of(snapshot, track, stored[track], sums[track], on))];
        var shifts = await ShiftsAsync(snapshot, previews, after, statement, cancellation);
        return
        [
            .. previews.Select(preview => new ReckonedTrack(Answer(preview, on, shifts(preview.Change)), preview.Change)),
        ];
    }

    private static Preview Of(
        Snapshot snapshot, Track track, IReadOnlyList<Cell> stored, SortedDictionary<DateOnly, CellSum> sums, DateOnly on)
    {
        var (model, first) = (snapshot.Model(track.Dimension), sums.Keys.First());
        return Preview.Of(
            TrackChange.Of(track, model, stored, sums), stored.Where(cell => cell.Day < first), model, on, snapshot.AsOf);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static PreviewTrack Answer(Preview preview, DateOnly on, PreviewShifts shifts)
    {
        var track = preview.Change.Track;
        return new(
            track.Actor, track.Recipient, track.Dimension, on, Of(preview.Before), Of(preview.After),
            new(Of(preview.NowBefore), Of(preview.NowAfter)), shifts);

        StanceAnswer? Of(Stance? stance) => StanceAnswer.Of(stance, track.Dimension);
    }

    private static async Task<Func<TrackChange, PreviewShifts>> ShiftsAsync(
        Snapshot snapshot, Preview[] previews, BookEntry? after, Guid? statement, CancellationToken cancellation)
    {
        var earlier = await CellTable.ReadAsync(
            snapshot.Connection, [.. previews.Select(preview => EarlierOf(preview.Change)).OfType<(Track, DateOnly)>()],
            cancellation);
        var changes = previews.ToDictionary(
            preview => preview.Change.Track,
            preview => preview.Change.Shifts(
                EarlierOf(preview.Change) is { } place ? earlier[place] : null, snapshot.AsOf));
        var said = await StatementsOfDays.LookUpAsync(
            snapshot,
            [.. changes.SelectMany(track => track.Value.Select(change => (track.Key, change.Shift.On))).Distinct()],
            cancellation);
        var entered = after is null
            ? new Dictionary<(Track, DateOnly), int>()
            : Books.Postings(after, +1).ToDictionary(posting => (posting.Track, posting.Day), posting => posting.Value);
        return change => PreviewShifts.Of(changes[change.Track], (shift, appears) => ShiftAnswer.Of(
            change.Track, shift, appears ? Would(change.Track, shift.On) : said[(change.Track, shift.On)]));

        IEnumerable<Said> Would(Track track, DateOnly day) => said[(track, day)]
            .Where(one => one.Statement != statement)
            .Concat(statement is { } id && entered.TryGetValue((track, day), out var value) ? [new Said(id, value)] : []);
    }

    private static (Track, DateOnly)? EarlierOf(TrackChange change) =>
        change.EarlierCrossing is { } day ? (change.Track, day) : null;
}

/// <summary>A track as it would be: what is answered of it, and its cells.</summary>
public sealed record ReckonedTrack(PreviewTrack Answer, TrackChange Change);
