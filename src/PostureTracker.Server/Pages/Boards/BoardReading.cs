using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>Gathers what the board shows, all as known at one position.</summary>
public sealed class BoardReading(PostureQueries postures, StatementSearch statements, ShellReading shell)
{
    private const int Days = 7;
    private const int Latest = 5;

    public async Task<Answer<BoardView>> ReadAsync(View view, CancellationToken cancellation)
    {
        var question = view.Question();
        var answer = await postures.BoardAsync(
            question, new(Actors: null, Recipient: null, Dimension: null), new(null, Days), cancellation);
        if (answer.Value is not { } board)
            return answer.None!;
        var same = question with { AsOf = board.AsOf, KnownAt = new(KnownAt.PositionOf(board.KnownAt), null) };
        var latest = await statements.FindAsync(
            same, new() { Collection = view.Collection, Status = StatementStatus.Live }, before: null, Latest, cancellation);
        if (latest.Value is not { } page)
            return latest.None!;
        return new BoardView(
            await shell.ReadAsync(view, "/", board.AsOf, board.KnownAt, cancellation),
            new Since(null, Days).Before(board.AsOf), BoardView.Pairs(board.Postures), page.Statements);
    }
}
