using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Boards;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Gathers what an actor's page shows, all as known at one position.</summary>
public sealed class ActorReading(
    PostureQueries postures, ChartReading charts, ChangeQueries changes, EvidenceQueries evidence, ShellReading shell)
{
    private const int Days = 7;
    private const int Statements = 100;

    public async Task<Answer<ActorView>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var posture = await postures.PostureAsync(view.Question(), code, recipient: null, cancellation);
        if (posture.Value is not { } known)
            return posture.None!;
        var held = view.Question() with { AsOf = known.AsOf, KnownAt = new(KnownAt.PositionOf(known.KnownAt), null) };
        var board = await postures.BoardAsync(
            held, new([code], Recipient: null, Dimension: null), new(null, Days), cancellation);
        if (board.Value is not { } answer)
            return board.None!;
        BoardRow[] rows = [.. answer.Postures.OrderByDescending(Signals).ThenBy(row => row.Recipient)];
        var row = Chosen(rows, view.Recipient);
        var dimension = view.Dimension ?? Moved(row);
        return await ReadAsync(view, held, (known, rows, row, dimension), cancellation);
    }

    private async Task<Answer<ActorView>> ReadAsync(
        View view,
        Question held,
        (PostureAnswer Known, BoardRow[] Rows, BoardRow? Row, Dimension Dimension) shown,
        CancellationToken cancellation)
    {
        var (known, rows, row, dimension) = shown;
        var (code, recipient) = (known.Actor.ToString(), row?.Recipient);
        var chart = await charts.ReadAsync(held, code, new(recipient, dimension, null, null), cancellation);
        if (chart.Value is not { } charted)
            return chart.None!;
        var found = await evidence.FindAsync(
            held, code, new(recipient, dimension, EvidenceSort.Pull), after: null, Statements, cancellation);
        if (found.Value is not { } rests)
            return found.None!;
        var change = charted.IsEmpty ? default : await changes.FindAsync(
            held, code,
            new(recipient, dimension, view.Then ?? known.AsOf.AddDays(-Days), view.ThenKnownAt), cancellation);
        if (change.None is { } refused)
            return refused;
        return new ActorView(
            await shell.ReadAsync(view, $"/actors/{code}", known.AsOf, known.KnownAt, cancellation), known.Actor, known.Name,
            rows, row, dimension, charted, change.Value, rests.Answer);
    }

    /// <summary>The row asked for, else the one with most said.</summary>
    private static BoardRow? Chosen(BoardRow[] rows, string? recipient) => recipient switch
    {
        null => rows.FirstOrDefault(row => row.Recipient is not null) ?? rows.FirstOrDefault(),
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
