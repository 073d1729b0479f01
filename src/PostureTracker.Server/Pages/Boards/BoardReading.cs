using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>Gathers what the board shows, all as known at one position.</summary>
public sealed class BoardReading(
    PostureQueries postures, StatementSearch statements, HeroReading heroes, ShellReading shell, KeptBoards kept)
{
    private const int Days = 7;
    private const int Latest = 5;

    /// <summary>The board as the API answers it.</summary>
    public Task<Answer<BoardAnswer>> AnswerAsync(View view, CancellationToken cancellation) => postures.BoardAsync(
        view.Question(), Tracks(view), new(null, Days), cancellation);

    /// <param name="view">What is asked.</param>
    /// <param name="skipped">How many rows are left to the pages before.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<BoardView>> ReadAsync(View view, int skipped, CancellationToken cancellation)
    {
        var resolved = await shell.ResolveAsync(view, "/", cancellation);
        if (resolved.Value is not { } facts)
            return resolved.None!;
        if (kept.Find(facts, skipped) is { } known)
            return known with { Facts = facts };
        var read = await ReadAsync(facts, skipped, cancellation);
        if (read.Value is { } board)
            kept.Keep(board);
        return read;
    }

    private async Task<Answer<BoardView>> ReadAsync(ShellFacts facts, int skipped, CancellationToken cancellation)
    {
        var (view, held) = (facts.View, facts.Held);
        var answer = await postures.BoardAsync(held, Tracks(view), new(null, Days), cancellation);
        if (answer.Value is not { } board)
            return answer.None!;
        var latest = await statements.FindAsync(
            held, new() { Collection = view.Collection, Status = StatementStatus.Live }, before: null, Latest, cancellation);
        if (latest.Value is not { } page)
            return latest.None!;
        var rows = BoardView.Pairs(board.Postures);
        var since = new Since(null, Days).Before(board.AsOf);
        string[] actors = [.. rows.Skip(skipped).Take(BoardView.PageOfRows).Select(row => row.Actor.ToString()).Distinct()];
        var lines = await postures.LinesAsync(held, Tracks(view) with { Actors = actors }, cancellation);
        if (lines.Value is not { } steps)
            return lines.None!;
        return new BoardView(facts, since, rows, page.Statements)
        {
            Hero = await heroes.ReadAsync(view, board, rows, since, cancellation),
            Lines = steps,
            Skipped = skipped,
        };
    }

    private static TrackFilter Tracks(View view) => new(
        Actors: null, view.Recipient is "any" ? Storage.Stored.Anyone : view.Recipient, view.Dimension);
}
