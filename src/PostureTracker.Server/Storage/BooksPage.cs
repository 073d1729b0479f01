using JasperFx.Events;
using Npgsql;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Enters one page of events in the books: postings as they come, cells as their sums, each touched track
/// folded once from its first touched day on.</summary>
internal static class BooksPage
{
    public static async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var postings = Entered(events).ToList();
        if (postings.Count == 0)
            return;
        await PostingTable.AppendAsync(connection, postings, cancellation);
        var kinds = await CollectionKinds.ReadAsync(
            connection, postings.Select(entered => entered.Posting.Track.Collection).ToHashSet(), cancellation);
        var sums = SumsByTrack(postings);
        var stored = await CellTable.ReadFromAsync(
            connection, sums.ToDictionary(track => track.Key, track => track.Value.Keys.First()), cancellation);
        var changes = sums.Select(track => TrackChange.Of(
            track.Key, StanceModel.Of(kinds[track.Key.Collection], track.Key.Dimension), stored[track.Key], track.Value));
        await CellTable.WriteAsync(connection, [.. changes], cancellation);
    }

    private static IEnumerable<EnteredPosting> Entered(IReadOnlyList<IEvent> events) =>
        from recorded in events
        where recorded.Data is IBookEvent
        let happened = (IBookEvent)recorded.Data
        from entered in Books.Enter(happened.Before, happened.After).Select((posting, ordinal) => (posting, ordinal))
        select new EnteredPosting(
            recorded.Sequence, (short)entered.ordinal, recorded.StreamId, happened.First, entered.posting);

    private static Dictionary<Track, SortedDictionary<DateOnly, CellSum>> SumsByTrack(List<EnteredPosting> postings)
    {
        var tracks = new Dictionary<Track, SortedDictionary<DateOnly, CellSum>>();
        foreach (var (_, _, _, _, posting) in postings)
        {
            if (!tracks.TryGetValue(posting.Track, out var days))
                tracks.Add(posting.Track, days = []);
            days[posting.Day] = days.GetValueOrDefault(posting.Day) + CellSum.Of(posting);
        }
        return tracks;
    }
}

/// <summary>A posting with its place in the ledger.</summary>
internal readonly record struct EnteredPosting(
    long Sequence, short Ordinal, Guid Statement, bool First, Posting Posting);
