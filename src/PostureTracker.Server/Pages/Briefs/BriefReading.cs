using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Boards;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>Gathers what a brief says, all as known at one position.</summary>
public sealed class BriefReading(
    PostureQueries postures, ChartReading charts, ChangeQueries changes, EvidenceQueries evidence,
    StatementSearch statements, ShellReading shell)
{
    private const int Days = 7;

    public async Task<Answer<BriefView>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var posture = await postures.PostureAsync(view.Question(), code, recipient: null, cancellation);
        if (posture.Value is not { } known)
            return posture.None!;
        var held = view.Question() with { AsOf = known.AsOf, KnownAt = new(KnownAt.PositionOf(known.KnownAt), null) };
        var then = view.Then ?? known.AsOf.AddDays(-Math.Min(Days, known.AsOf.DayNumber));
        var board = await postures.BoardAsync(held, new([code], null, null), new(then, null), cancellation);
        if (board.Value is not { } answer)
            return board.None!;
        var row = Chosen(answer.Postures, view.Recipient);
        var track = new TrackWindow(row?.Recipient, view.Dimension ?? Moved(row), null, null);
        var chart = await charts.ReadAsync(held, code, track, cancellation);
        if (chart.Value is not { } charted)
            return chart.None!;
        var facts = await shell.ReadAsync(view, $"/actors/{code}/brief", known.AsOf, known.KnownAt, cancellation);
        var brief = new BriefView(
            facts, known.Actor, known.Name, row, track.Dimension, charted, null, new Dictionary<Guid, StatementAnswer>(), []);
        return charted.IsEmpty ? brief : await ToldAsync(brief, held, then, cancellation);
    }

    private async Task<Answer<BriefView>> ToldAsync(
        BriefView brief, Question held, DateOnly then, CancellationToken cancellation)
    {
        var (code, recipient) = (brief.Actor.ToString(), brief.Row?.Recipient);
        var found = await changes.FindAsync(
            held, code, new(recipient, brief.Dimension, then, brief.Facts.View.ThenKnownAt), cancellation);
        if (found.Value is not { } change)
            return found.None!;
        IReadOnlyList<Guid> rests = [];
        if (change.Steps.Count == 0)
        {
            var most = await evidence.FindAsync(
                held, code, new(recipient, brief.Dimension, EvidenceSort.Pull), after: null, BriefText.MostQuotes,
                cancellation);
            if (most.Value is not { } page)
                return most.None!;
            rests = [.. page.Answer.Evidence.Select(row => row.Statement.Id)];
        }

        var told = change.Steps.SelectMany(step => step.Statements)
            .Concat(change.Records.Select(record => record.Statement)).Concat(rests).Distinct();
        var known = await statements.KnownAsync(told, held.KnownAt!.Position!.Value, cancellation);
        return brief with { Change = change, Statements = known, Evidence = rests };
    }

    /// <summary>The row asked for, else the one with most said.</summary>
    private static BoardRow? Chosen(IReadOnlyList<BoardRow> rows, string? recipient) => recipient switch
    {
        null => rows.OrderBy(row => row.Recipient is null).ThenByDescending(Signals).ThenBy(row => row.Recipient)
            .FirstOrDefault(),
        "any" => rows.FirstOrDefault(row => row.Recipient is null),
        var code => rows.FirstOrDefault(row => row.Recipient == new ActorCode(code)),
    };

    /// <summary>The dimension that moved most; where none did, the first there is anything on.</summary>
    private static Dimension Moved(BoardRow? row) => row?.Dimensions
        .Where(stance => stance.Value is not null)
        .OrderByDescending(stance => Math.Round(BoardView.Reach(stance.Value!), 2)).ThenBy(stance => stance.Key)
        .Select(stance => (Dimension?)stance.Key).FirstOrDefault() ?? Dimension.Dialogue;

    private static int Signals(BoardRow row) => row.Dimensions.Values.Max(stance => stance?.Signals ?? 0);
}
