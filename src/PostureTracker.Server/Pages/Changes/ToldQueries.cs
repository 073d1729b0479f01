using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>What changed of stances in some days, and what made it so.</summary>
public sealed class ToldQueries(Snapshots snapshots, StatementSearch statements, Positions positions)
{
    /// <summary>How many of the newest events a page tells of at most, and with how many postings; or how many days of
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
        if (asked.Before is { } before)
            until = Math.Min(until, before - 1);
        var found = await WindowPostings.ReadAsync(snapshot, asked.Tracks, (after, until, Events), cancellation);
        var postings = KnownPosting.Newest(found, Postings);
        if (postings.Count == 0)
        {
            var last = await WindowPostings.LastDayAsync(snapshot, asked.Tracks, after, cancellation);
            return page with { LastBefore = last };
        }

        var runs = EnteredRun.Of(postings);
        if (asked.Tracks.Recipient is null)
            runs = EnteredRun.WithoutTwins(runs);
        var drafts = await UnwindAsync(snapshot, until, runs, cancellation);
        var isCut = postings.Count < found.Count
            || postings.Select(posting => posting.Event.Sequence).Distinct().Count() == Events;
        return page with
        {
            Changes = await ToldAsync(snapshot, drafts, cancellation),
            Earlier = isCut ? postings[0].Event.Sequence : null,
            EarlierOn = isCut ? postings[0].Event.Day : null,
        };
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
        var cells = await WindowCells.ReadAsync(snapshot, asked.Tracks, (page.From, page.To, Cells), cancellation);
        var said = await StatementsOfDays.LookUpAsync(
            snapshot, [.. cells.Select(cell => (cell.Track, cell.Cell.Day))], cancellation);
        var drafts = cells.Select(cell => ToldDraft.Of(
            snapshot, cell.Track, cell.Cell, [.. said[(cell.Track, cell.Cell.Day)].Select(one => one.Statement)])).ToList();
        return page with
        {
            Changes = await ToldAsync(
                snapshot, asked.Tracks.Recipient is null ? ToldDraft.WithoutTwins(drafts) : drafts, cancellation),
            EarlierOn = cells.Count == Cells ? cells[^1].Cell.Day : null,
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
