using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>What changed of stances in some days, and what made it so.</summary>
public sealed class ToldQueries(Snapshots snapshots, StatementSearch statements, Positions positions)
{
    /// <summary>How many changes a page tells of at most, but at least one event whole.</summary>
    private const int Entries = 50;

    /// <summary>Among how many of the newest events they are looked for, and with how many postings; or how many days of
    /// tracks, where it goes by when it was said.</summary>
    private const int Events = 60;
    private const int Postings = 300;
    private const int Cells = 150;

    public async Task<Answer<ToldPage>> FindAsync(Question question, ToldAsked asked, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var (from, to) = asked.Window(snapshot.AsOf);
        if (from > to)
            return NoAnswer.Refused("?from", Refusal.WrongOrder, "'from' is after 'to'.");
        if (snapshot.Unknown(asked.Tracks, "actors") is { } refused)
            return refused;
        var page = new ToldPage(snapshot.AsOf, snapshot.KnownAt, snapshot.Position, from, to, [], null, null, null);
        return asked.BySaid
            ? await SaidAsync(snapshot, asked, page, cancellation)
            : await KnownAsync(snapshot, asked, page, cancellation);
    }

    /// <summary>By when it became known.</summary>
    private async Task<ToldPage> KnownAsync(
        Snapshot snapshot, ToldAsked asked, ToldPage page, CancellationToken cancellation)
    {
        var after = await BeforeAsync(page.From, cancellation);
        var until = Math.Min(snapshot.KnownAt, await BeforeAsync(page.To.AddDays(1), cancellation));
        if (asked.Before?.Event is { } before)
            until = Math.Min(until, before - 1);
        var found = await WindowPostings.ReadAsync(snapshot, asked.Tracks, (after, until, Events), cancellation);
        if (found.Count == 0)
        {
            var last = await WindowPostings.LastDayAsync(snapshot, asked.Tracks, after, cancellation);
            return page with { LastBefore = last };
        }

        var (postings, runs) = Newest(found, asked);
        var drafts = await UnwindAsync(snapshot, until, runs, cancellation);
        var isCut = postings.Count < found.Count
            || postings.Select(posting => posting.Event.Sequence).Distinct().Count() == Events;
        return page with
        {
            Changes = await ToldAsync(snapshot, drafts, cancellation),
            Earlier = isCut ? new(postings[0].Event.Sequence, null) : null,
            EarlierOn = isCut ? postings[0].Event.Day : null,
        };
    }

    /// <summary>As many of the newest events as one page can tell of.</summary>
    private static (IReadOnlyList<KnownPosting> Postings, IReadOnlyList<EnteredRun> Runs) Newest(
        IReadOnlyList<KnownPosting> found, ToldAsked asked)
    {
        for (var most = Postings; ; most = most * 9 / 10)
        {
            var postings = KnownPosting.Newest(found, most);
            var runs = EnteredRun.Of(postings);
            if (asked.Tracks.Recipient is null)
                runs = EnteredRun.WithoutTwins(runs);
            if (runs.Count <= Entries || most <= Entries)
                return (postings, runs);
        }
    }

    private static async Task<List<ToldDraft>> UnwindAsync(
        Snapshot snapshot, long until, IReadOnlyList<EnteredRun> runs, CancellationToken cancellation)
    {
        var tracks = runs.GroupBy(run => run.Track).ToDictionary(track => track.Key, track => track.ToList());
        var cells = await TrackCells.ReadAsync(
            snapshot, until,
            tracks.ToDictionary(
                track => track.Key, track => track.Value.SelectMany(run => run.Entered).Min(one => one.Day)),
            cancellation);
        return
        [
            .. tracks.SelectMany(track => Unwinding.Of(snapshot.Model(track.Key.Dimension), cells[track.Key], track.Value))
                .Select(one => ToldDraft.Of(snapshot, one.Run, one.Before, one.After)),
        ];
    }

    /// <summary>By when it was said, as the record now reads: every change of the record is already in it.</summary>
    private async Task<ToldPage> SaidAsync(
        Snapshot snapshot, ToldAsked asked, ToldPage page, CancellationToken cancellation)
    {
        var cells = await WindowCells.ReadAsync(
            snapshot, asked.Tracks, new(page.From, page.To, asked.Before?.Step, Cells), cancellation);
        var said = await StatementsOfDays.LookUpAsync(
            snapshot, [.. cells.Select(cell => (cell.Track, cell.Cell.Day))], cancellation);
        IReadOnlyList<ToldDraft> drafts = [.. cells.Select(cell => ToldDraft.Of(
            snapshot, cell.Track, cell.Cell, [.. said[(cell.Track, cell.Cell.Day)].Select(one => one.Statement)]))];
        if (asked.Tracks.Recipient is null)
            drafts = ToldDraft.WithoutTwins(drafts);
        ToldStep? last = drafts.Count > Entries ? ToldStep.Of(drafts[Entries - 1].Day, drafts[Entries - 1].Track)
            : cells.Count == Cells ? ToldStep.Of(cells[^1].Cell.Day, cells[^1].Track)
            : null;
        return page with
        {
            Changes = await ToldAsync(snapshot, [.. drafts.Take(Entries)], cancellation),
            Earlier = last is null ? null : new(null, last),
            EarlierOn = last?.Day,
        };
    }

    private async Task<IReadOnlyList<ToldChange>> ToldAsync(
        Snapshot snapshot, IReadOnlyList<ToldDraft> drafts, CancellationToken cancellation)
    {
        var known = await statements.KnownAsync(
            drafts.SelectMany(draft => draft.Statements).Distinct(), snapshot.KnownAt, cancellation);
        var records = await RecordVersions.ReadAsync(
            snapshot,
            [.. drafts.Where(draft => draft.Event?.Cause == NoticeCause.Record)
                .Select(draft => (draft.Statements[0], draft.Event!.Sequence)).Distinct()],
            cancellation);
        return
        [
            .. drafts.OrderByDescending(draft => draft.Day).ThenByDescending(draft => draft.Event?.Sequence)
                .ThenByDescending(draft => Math.Abs((draft.After?.Mean ?? 0) - (draft.Before?.Mean ?? 0)))
                .Select(draft => draft.Told(snapshot, known, records)),
        ];
    }

    /// <summary>The last event before a day begins in UTC; before the first day there is none.</summary>
    private async Task<long> BeforeAsync(DateOnly day, CancellationToken cancellation) => day == DateOnly.MinValue
        ? 0
        : await positions.ByInstantAsync(
            new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMicroseconds(-1), cancellation);
}
