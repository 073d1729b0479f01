using JasperFx.Events;
using Npgsql;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Enters one page of events in the books: postings as they come, cells as their sums, each touched track
/// folded once from its first touched day on.</summary>
internal static class BooksPage
{
    /// <returns>What became of each touched track that is to be announced.</returns>
    public static async Task<IReadOnlyList<Announcement>> WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var page = Entered(events).ToList();
        if (page.Count == 0)
            return [];
        await PostingTable.AppendAsync(connection, [.. page.Select(entered => entered.Entered)], cancellation);
        var tracks = TouchedTrack.Of(page);
        var kinds = await CollectionKinds.ReadAsync(
            connection, tracks.Select(track => track.Track.Collection).ToHashSet(), cancellation);
        var stored = await CellTable.ReadFromAsync(
            connection, tracks.ToDictionary(track => track.Track, track => track.FirstDay), cancellation);
        await CellTable.WriteAsync(
            connection, [.. tracks.Select(track => track.Change(Model(track.Track), stored[track.Track]))], cancellation);
        return [.. tracks.Select(Announced).OfType<Announcement>()];

        StanceModel Model(Track track) => StanceModel.Of(kinds[track.Collection], track.Dimension);

        Announcement? Announced(TouchedTrack track) =>
            track.Announced(Model(track.Track), stored[track.Track]) is var (change, cells)
                ? new(change, cells, track.Sequence, track.OnlySaid)
                : null;
    }

    private static IEnumerable<(IEvent Event, EnteredPosting Entered)> Entered(IReadOnlyList<IEvent> events) =>
        from recorded in events
        where recorded.Data is IBookEvent
        let happened = (IBookEvent)recorded.Data
        from entered in Books.Enter(happened.Before, happened.After).Select((posting, ordinal) => (posting, ordinal))
        select (recorded, new EnteredPosting(
            recorded.Sequence, (short)entered.ordinal, recorded.StreamId, happened.First, entered.posting));
}

/// <summary>A posting with its place in the ledger.</summary>
internal readonly record struct EnteredPosting(
    long Sequence, short Ordinal, Guid Statement, bool First, Posting Posting);

/// <summary>What live events of a page did to one track.</summary>
/// <param name="Change">What they did.</param>
/// <param name="Cells">The cells it was reckoned from.</param>
/// <param name="Sequence">The last of them.</param>
/// <param name="OnlySaid">All of them logged or first coded something; else the record changed.</param>
internal sealed record Announcement(TrackChange Change, IReadOnlyList<Cell> Cells, long Sequence, bool OnlySaid);
