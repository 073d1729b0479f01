using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>The frame of a picture: cuts, level names, values and days.</summary>
internal static class SvgScales
{
    private const double LetterWidth = 7;

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        DrawCurrent(svg, frame);
        foreach (var value in Levels.Cuts.Prepend(-1).Append(1))
            DrawCut(svg, frame, value);
        for (var level = 0; level < frame.Chart.Scale.LevelNames.Count; level++)
            DrawLevel(svg, frame, level);
        foreach (var panel in frame.Axis.Panels)
            DrawDays(svg, frame, panel);
    }

    /// <summary>Two strokes through the axis where time begins to stretch, on a strip of bare paper.</summary>
    public static void DrawBreak(SvgWriter svg, SvgFrame frame)
    {
        if (frame.Axis.StretchedFrom is null)
            return;

        var (left, right) = (frame.Axis.Panels[0].Right, frame.Axis.Panels[1].Left);
        var middle = (left + right) / 2;
        svg.Element("rect", null,
            ("x", middle - 4), ("y", frame.Top - 1), ("width", 8d), ("height", frame.Bottom - frame.Top + 2),
            ("fill", svg.Style.Paper));
        foreach (var x in (double[])[middle - 4, middle + 4])
        {
            svg.Element("path", null,
                ("d", $"M{SvgWriter.Number(x - 3)} {frame.Bottom + 6}l6 -12"),
                ("stroke", svg.Style.Quiet), ("fill", "none"));
        }
    }

    /// <summary>The level it stands at now, faintly tinted.</summary>
    private static void DrawCurrent(SvgWriter svg, SvgFrame frame)
    {
        var level = frame.Chart.Scale.LevelNames.ToList().IndexOf(frame.Chart.Last.Level);
        double[] cuts = [-1, .. Levels.Cuts, 1];
        var (top, bottom) = (frame.Y(cuts[level + 1]), frame.Y(cuts[level]));
        svg.Element("rect", null,
            ("x", frame.Left), ("y", top), ("width", frame.Right - frame.Left), ("height", bottom - top),
            ("fill", svg.Style.Of(frame.Chart.Series.Dimension)), ("fill-opacity", 0.05));
    }

    private static void DrawCut(SvgWriter svg, SvgFrame frame, double value)
    {
        var y = frame.Y(value);
        var label = value is 1 ? "+1" : value is -1 ? "−1" : NumberText.Signed(value)[..4];
        svg.Element("line", null,
            ("x1", frame.Left), ("x2", frame.Right), ("y1", y), ("y2", y),
            ("stroke", value is -1 ? svg.Style.Quiet : svg.Style.Hairline));
        svg.Element("text", label,
            ("x", frame.Left - 10), ("y", y + 4), ("text-anchor", "end"), ("fill", svg.Style.Quiet));
    }

    private static void DrawLevel(SvgWriter svg, SvgFrame frame, int level)
    {
        var name = frame.Chart.Scale.LevelNames[level];
        var current = name == frame.Chart.Last.Level;
        svg.Element("text", name,
            ("x", frame.Right + 12), ("y", frame.Y(0.4 * level - 0.8) + 4),
            ("font-weight", current ? 700 : 400),
            ("fill", current ? svg.Style.Of(frame.Chart.Series.Dimension) : svg.Style.Quiet));
    }

    private static void DrawDays(SvgWriter svg, SvgFrame frame, TimePanel panel)
    {
        foreach (var tick in TimeTicks.Of(panel, LetterWidth).Where(tick => Fits(tick, panel)))
        {
            svg.Element("line", null,
                ("x1", tick.X), ("x2", tick.X), ("y1", frame.Bottom), ("y2", frame.Bottom + 5),
                ("stroke", svg.Style.Quiet));
            svg.Element("text", tick.Label,
                ("x", tick.X), ("y", frame.Bottom + 20), ("text-anchor", "middle"),
                ("fill", svg.Style.Quiet));
        }
    }

    private static bool Fits(TimeTick tick, TimePanel panel)
    {
        var half = tick.Label.Length * LetterWidth / 2;
        return tick.X - half >= panel.Left - 12 && tick.X + half <= panel.Right + 4;
    }
}
