namespace PostureTracker.Server.Charts;

/// <summary>The two days that are compared, drawn through the picture and named over it.</summary>
internal static class SvgCursors
{
    private const double Apart = 110;
    private const double LabelWidth = 92;

    /// <summary>Those of the two days that the picture shows.</summary>
    public static IEnumerable<DateOnly> Days(SvgFrame frame) => frame.Scene.Then is not { } then
        ? []
        : new[] { then, frame.Chart.Series.AsOf }.Distinct().Where(frame.Shows);

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        if (frame.Scene.Then is not { } then)
            return;
        var (now, shows) = (frame.Chart.Series.AsOf, frame.Shows(then));
        var near = shows && frame.Shows(now) && frame.X(now) - frame.X(then) < Apart;
        if (shows && then != now)
            DrawCursor(svg, frame, (then, "then"), near ? "end" : "middle");
        if (frame.Shows(now))
            DrawCursor(svg, frame, (now, "now"), near ? "start" : "middle");
    }

    /// <summary>Two labels that meet keep apart.</summary>
    private static double Beside(string anchor) => anchor switch { "end" => -4, "start" => 4, _ => 0 };

    private static void DrawCursor(SvgWriter svg, SvgFrame frame, (DateOnly Day, string Name) cursor, string anchor)
    {
        var (x, isNow) = (frame.X(cursor.Day), cursor.Name == "now");
        var stroke = isNow ? svg.Style.Ink : svg.Style.Quiet;
        svg.Element("line", null,
            ("x1", x), ("x2", x), ("y1", frame.Top - 32), ("y2", frame.Bottom), ("stroke", stroke),
            ("stroke-width", isNow ? 1.5 : 1), ("stroke-dasharray", isNow ? "none" : "3 3"));
        var (low, high) = anchor switch
        {
            "end" => (LabelWidth, frame.Sheet.Width),
            "start" => (0d, frame.Sheet.Width - LabelWidth),
            _ => (LabelWidth / 2, frame.Sheet.Width - LabelWidth / 2),
        };
        svg.Element("text", $"{cursor.Name} · {DayText.Format(cursor.Day, "d MMM")}",
            ("x", Math.Clamp(x + Beside(anchor), low, high)), ("y", frame.Top - 38), ("text-anchor", anchor),
            ("font-weight", isNow ? 650 : 400), ("fill", isNow ? svg.Style.Ink : svg.Style.Quiet));
    }
}
