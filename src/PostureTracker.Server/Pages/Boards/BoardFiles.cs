using PostureTracker.Server.Charts;
using PostureTracker.Server.Http;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>The board as files: the same query, with an ending.</summary>
public sealed class BoardFiles(BoardReading boards)
{
    private const string Name = "board";

    private static readonly string[] Columns =
    [
        "actor", "name", "recipient", "dimension", "level", "mean", "sd", "low", "high", "change7Days", "swing7Days", "stale",
        "lastOn", "days", "signals",
    ];

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/board.csv", (HttpContext http, BoardFiles files, CancellationToken cancellation) =>
            files.OfAsync(http, Table, cancellation));
        pages.MapGet("/board.json", (HttpContext http, BoardFiles files, CancellationToken cancellation) =>
            files.OfAsync(http, Json, cancellation));
        pages.MapGet("/board.svg", (HttpContext http, BoardFiles files, CancellationToken cancellation) =>
            files.OfAsync(http, Picture, cancellation))
            .WithSecurityHeadersPolicy(HttpPipeline.Showable);
    }

    private async Task<IResult> OfAsync(
        HttpContext http, Func<BoardAnswer, IResult> make, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var answer = await boards.AnswerAsync(view, cancellation);
        return answer.Value is { } board ? make(board) : Misunderstood.Page(http, answer.None!);
    }

    private static CsvFile Table(BoardAnswer board) => new(
        Name, board.AsOf, board.KnownAt, Columns,
        from row in board.Postures
        from one in row.Dimensions
        where one.Value is not null
        let stance = one.Value
        select new object?[]
        {
            row.Actor.ToString(), row.Name, row.Recipient?.ToString(), one.Key.ToString().ToLowerInvariant(), stance.Level,
            stance.Mean, stance.Sd, stance.Low, stance.High, stance.Change, stance.Swing, stance.Stale, stance.LastOn,
            stance.Days, stance.Signals,
        });

    private static JsonFile Json(BoardAnswer board) => new(Name, board.AsOf, board.KnownAt, board);

    private static SvgFile Picture(BoardAnswer board) => new(
        Name, board.AsOf, board.KnownAt,
        (style, source) => BoardSvg.Of(board, BoardView.Pairs(board.Postures), style, source));
}
