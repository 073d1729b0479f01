using PostureTracker.Codebook;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Charts;

/// <summary>The board as a picture that stands alone: a row for each pair, a strip for each dimension.</summary>
public static class BoardSvg
{
    private const int Width = 960;
    private const int Head = 112;
    private const int RowHeight = 46;
    private const int Foot = 40;
    private const int Most = 60;
    private const double FirstColumn = 250;
    private const double Column = 228;
    private const double Strip = 196;

    /// <param name="board">Of when.</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="style">Its colours.</param>
    /// <param name="source">The server it is from.</param>
    public static string Of(BoardAnswer board, IReadOnlyList<BoardRow> rows, ChartStyle style, string source)
    {
        var shown = Math.Min(Most, rows.Count);
        var height = Head + shown * RowHeight + Foot;
        using var svg = new SvgWriter(
            (0, 0, Width, height), style, "Where everyone stands",
            $"The stances of {rows.Count} pairs as of {DayText.Long(board.AsOf)}, known at {board.KnownAt}.");
        svg.Element("rect", null, ("width", Width), ("height", height), ("fill", style.Paper));
        svg.Open("g", ("font-family", style.Letters), ("font-size", 12), ("fill", style.Ink));
        DrawHead(svg, board);
        for (var i = 0; i < shown; i++)
            DrawRow(svg, rows[i], Head + i * RowHeight);
        var left = rows.Count > shown ? $" {rows.Count - shown} pairs are left out." : "";
        svg.Element("text", $"Dot: where it stands, from −1 to +1. Bar: 80 % interval.{left}",
            ("x", 32), ("y", height - 14), ("fill", style.Quiet));
        svg.Element("text", $"Source: {source}",
            ("x", Width - 32), ("y", height - 14), ("text-anchor", "end"), ("fill", style.Quiet));
        svg.Close();
        return svg.Finish();
    }

    private static void DrawHead(SvgWriter svg, BoardAnswer board)
    {
        svg.Element("text", "Where everyone stands", ("x", 32), ("y", 40), ("font-size", 20), ("font-weight", 650));
        var basis = board.Basis switch { null => "words and deeds", Basis.Word => "words only", _ => "deeds only" };
        svg.Element("text",
            $"as of {DayText.Long(board.AsOf)} · known at {board.KnownAt} · {board.Collection}, {basis} · {board.Model}",
            ("x", 32), ("y", 62), ("font-size", 13), ("fill", svg.Style.Quiet));
        foreach (var (scale, index) in Dimensions.All.Select((scale, index) => (scale, index)))
        {
            svg.Element("text", $"{scale.Key}: {scale.LevelNames[0]} to {scale.LevelNames[^1]}",
                ("x", FirstColumn + index * Column), ("y", 96), ("font-size", 11), ("fill", svg.Style.Of(scale.Dimension)));
        }
    }

    private static void DrawRow(SvgWriter svg, BoardRow row, double top)
    {
        svg.Element("line", null,
            ("x1", 32), ("x2", Width - 32), ("y1", top), ("y2", top), ("stroke", svg.Style.Hairline));
        svg.Element("text", TextLines.Of(row.Name, 30, 1)[0], ("x", 32), ("y", top + 19), ("font-weight", 650));
        svg.Element("text", row.Recipient is { } recipient ? $"→ {ActorNames.Of(recipient)}" : "towards anyone",
            ("x", 32), ("y", top + 36), ("fill", svg.Style.Quiet));
        foreach (var (scale, index) in Dimensions.All.Select((scale, index) => (scale, index)))
        {
            var x = FirstColumn + index * Column;
            if (row.Dimensions.GetValueOrDefault(scale.Dimension) is { } stance)
                DrawStance(svg, stance, (x, top), svg.Style.Of(scale.Dimension));
            else
                svg.Element("text", "No statements coded yet", ("x", x), ("y", top + 19), ("fill", svg.Style.Quiet));
        }
    }

    private static void DrawStance(SvgWriter svg, BoardStance stance, (double X, double Y) at, string colour)
    {
        svg.Element("text", stance.Level, ("x", at.X), ("y", at.Y + 19));
        svg.Element("text", NumberText.Signed(stance.Mean),
            ("x", at.X + Strip), ("y", at.Y + 19), ("text-anchor", "end"), ("fill", svg.Style.Quiet));
        var y = at.Y + 33;
        svg.Element("line", null,
            ("x1", at.X), ("x2", at.X + Strip), ("y1", y), ("y2", y), ("stroke", svg.Style.Hairline));
        svg.Element("line", null,
            ("x1", X(stance.Low)), ("x2", X(stance.High)), ("y1", y), ("y2", y), ("stroke", colour), ("stroke-width", 7),
            ("stroke-linecap", "round"), ("stroke-opacity", 0.25));
        svg.Element("circle", null, ("cx", X(stance.Mean)), ("cy", y), ("r", 5d), ("fill", colour));

        double X(double value) => at.X + Strip * (Math.Clamp(value, -1, 1) + 1) / 2;
    }
}
