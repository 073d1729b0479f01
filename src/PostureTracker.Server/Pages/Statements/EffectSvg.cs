using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>A stance with one version of a statement, dashed, and with another, solid.</summary>
public static class EffectSvg
{
    private const double LabelHeight = 16;

    /// <param name="effect">The stance, both ways.</param>
    /// <param name="names">What the two ways are called: <c>version 1</c>, <c>version 2</c>.</param>
    /// <param name="sentence">It in words.</param>
    /// <param name="asOf">The last day that counts.</param>
    public static string Of(TrackEffect effect, (string Before, string After) names, string sentence, DateOnly asOf)
    {
        var frame = EffectFrame.Of(effect, asOf);
        var title = $"{RecordWords.Name(effect.Track.Dimension)} with {names.Before} and with {names.After}";
        using var svg = new SvgWriter((0, 0, EffectFrame.Width, EffectFrame.Height), ChartStyle.Page, title, sentence);
        svg.Open("g", ("font-size", 13), ("fill", svg.Style.Ink));
        DrawScales(svg, frame);
        DrawLines(svg, frame, effect, names);
        svg.Close();
        return svg.Finish();
    }

    private static void DrawScales(SvgWriter svg, EffectFrame frame)
    {
        for (var fifth = frame.Low; fifth <= frame.High; fifth++)
        {
            var y = frame.Y(fifth / 5.0);
            svg.Element("line", null,
                ("x1", EffectFrame.Left), ("x2", EffectFrame.Right), ("y1", y), ("y2", y),
                ("stroke", fifth == frame.Low ? svg.Style.Quiet : svg.Style.Hairline));
            svg.Element("text", Value(fifth), ("x", EffectFrame.Left - 10), ("y", y + 4), ("text-anchor", "end"), ("fill", svg.Style.Quiet));
        }

        foreach (var tick in TimeTicks.Of(frame.Days, 13))
        {
            svg.Element("line", null,
                ("x1", tick.X), ("x2", tick.X), ("y1", EffectFrame.Bottom), ("y2", EffectFrame.Bottom + 5),
                ("stroke", svg.Style.Quiet));
            svg.Element("text", tick.Label,
                ("x", tick.X), ("y", EffectFrame.Bottom + 22), ("text-anchor", "middle"), ("fill", svg.Style.Quiet));
        }
    }

    private static void DrawLines(
        SvgWriter svg, EffectFrame frame, TrackEffect effect, (string Before, string After) names)
    {
        var (last, colour) = (effect.Change.Last, svg.Style.Of(effect.Track.Dimension));
        var (before, after) = (End(frame, last, effect.Change.Before), End(frame, last, effect.Change.After));
        svg.Element("path", null,
            ("d", frame.Path(last, effect.Change.Before)), ("fill", "none"), ("stroke", svg.Style.Quiet),
            ("stroke-width", 1.75), ("stroke-dasharray", "5 4"));
        svg.Element("path", null,
            ("d", frame.Path(last, effect.Change.After)), ("fill", "none"), ("stroke", colour), ("stroke-width", 2.5));
        var apart = Apart(before, after);
        if (before is { } b)
            svg.Element("text", names.Before, ("x", EffectFrame.Right + 10), ("y", b + 4 + apart), ("fill", svg.Style.Quiet));
        if (after is { } a)
            svg.Element("text", names.After, ("x", EffectFrame.Right + 10), ("y", a + 4 - apart), ("font-weight", 650));
    }

    /// <summary>How far the two names must make way for each other.</summary>
    private static double Apart(double? before, double? after) => before - after is { } gap && Math.Abs(gap) < LabelHeight
        ? (gap >= 0 ? 1 : -1) * (LabelHeight - Math.Abs(gap)) / 2
        : 0;

    private static double? End(EffectFrame frame, Cell? last, IReadOnlyList<Cell> cells) =>
        (cells.LastOrDefault(cell => cell.Day <= frame.Days.To) ?? last) is { } cell ? frame.Y(cell.Mean) : null;

    private static string Value(int fifth) => fifth == 0 ? "0" : NumberText.Signed(fifth / 5.0)[..4];
}
