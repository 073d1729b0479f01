using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>Gathers what the board shows, all as known at one position.</summary>
public sealed class BoardReading(
    PostureQueries postures, StatementSearch statements, HeroReading heroes, ShellReading shell)
{
    private const int Days = 7;
    private const int Latest = 5;

    /// <summary>The board as the API answers it.</summary>
    public Task<Answer<BoardAnswer>> AnswerAsync(View view, CancellationToken cancellation) => postures.BoardAsync(
        view.Question(), new(Actors: null, Recipient: null, view.Dimension), new(null, Days), cancellation);

    /// <param name="view">What is asked.</param>
    /// <param name="skipped">How many rows are left to the pages before.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<BoardView>> ReadAsync(View view, int skipped, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(view with { Dimension = null }, cancellation);
        if (answer.Value is not { } board)
            return answer.None!;
        var same = view.Question() with { AsOf = board.AsOf, KnownAt = new(KnownAt.PositionOf(board.KnownAt), null) };
        var latest = await statements.FindAsync(
            same, new() { Collection = view.Collection, Status = StatementStatus.Live }, before: null, Latest, cancellation);
        if (latest.Value is not { } page)
            return latest.None!;
        var rows = BoardView.Pairs(board.Postures);
        var since = new Since(null, Days).Before(board.AsOf);
        string[] actors = [.. rows.Skip(skipped).Take(BoardView.PageOfRows).Select(row => row.Actor.ToString()).Distinct()];
        var lines = await postures.LinesAsync(same, new(actors, Recipient: null, Dimension: null), cancellation);
        if (lines.Value is not { } steps)
            return lines.None!;
        return new BoardView(
            await shell.ReadAsync(view, "/", board.AsOf, board.KnownAt, cancellation), since, rows, page.Statements)
        {
            Hero = await heroes.ReadAsync(view, board, rows, since, cancellation),
            Lines = steps,
            Skipped = skipped,
        };
    }
}
