using JasperFx.Events;
using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Notices;

/// <summary>Announces what a page of events changed of anyone's shifts.</summary>
internal static class NoticesPage
{
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<IEvent> events,
        IReadOnlyList<Announcement> announcements,
        CancellationToken cancellation)
    {
        var earlier = await EarlierCrossingsAsync(connection, announcements, cancellation);
        var changes = announcements.SelectMany(announced => announced.Change
                .Shifts(earlier(announced.Change), DateOnly.MaxValue)
                .Select(change => (Announced: announced, announced.Change.Track, Change: change)))
            .ToList();
        if (changes.Count == 0)
            return;
        var appeared = await SaidAsync(appears: true, events[^1].Sequence);
        var disappeared = await SaidAsync(appears: false, events[0].Sequence - 1);
        await NoticeTable.AppendAsync(
            connection,
            [.. changes.Select(one => Of(
                one.Announced, one.Change,
                (one.Change.Appears ? appeared : disappeared)[(one.Track, one.Change.Shift.On)]))],
            cancellation);

        Task<ILookup<(Track Track, DateOnly Day), Said>> SaidAsync(bool appears, long knownAt) =>
            StatementsOfDays.LookUpAsync(
                connection, knownAt, basis: null,
                [.. changes.Where(one => one.Change.Appears == appears)
                    .Select(one => (one.Track, one.Change.Shift.On)).Distinct()],
                cancellation);
    }

    /// <summary>Finds the cells that lie further back than those a change was reckoned from.</summary>
    private static async Task<Func<TrackChange, Cell?>> EarlierCrossingsAsync(
        NpgsqlConnection connection, IReadOnlyList<Announcement> announcements, CancellationToken cancellation)
    {
        var known = announcements.SelectMany(announced => announced.Cells.Select(cell => (announced.Change.Track, cell)))
            .ToDictionary(one => (one.Track, one.cell.Day), one => one.cell);
        var read = await CellTable.ReadAsync(
            connection,
            [.. announcements.Select(Place).OfType<(Track, DateOnly)>().Where(place => !known.ContainsKey(place))],
            cancellation);
        return change => change.EarlierCrossing is { } day
            ? known.GetValueOrDefault((change.Track, day)) ?? read.GetValueOrDefault((change.Track, day))
            : null;
    }

    private static (Track, DateOnly)? Place(Announcement announced) =>
        announced.Change.EarlierCrossing is { } day ? (announced.Change.Track, day) : null;

    private static NewNotice Of(Announcement announced, ShiftChange change, IEnumerable<Said> said)
    {
        var mark = Enum.Parse<NoticeKind>(change.Mark.ToString());
        return new(
            announced.Sequence,
            change.Appears ? mark : NoticeKind.Withdrawn,
            change.Appears ? null : mark,
            announced.OnlySaid ? NoticeCause.Said : NoticeCause.Record,
            announced.Change.Track,
            ShiftAnswer.Of(announced.Change.Track, change.Shift, said));
    }
}
