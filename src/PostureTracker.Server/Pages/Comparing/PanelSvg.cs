using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>One actor in colour, the others as thin lines behind it.</summary>
internal static class PanelSvg
{
    private const double LetterWidth = 7;
    private const string Fonts = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, 'Noto Sans', sans-serif";

    /// <summary>As a picture in a page.</summary>
    public static string Of(ComparedView view, ComparedActor actor)
    {
        using var svg = new SvgWriter(
            (0, 0, PanelFrame.Width, PanelFrame.Height), ChartStyle.Page, $"{actor.Name} on {view.Scale.Key}",
            CompareWords.Of(view, actor), $"{actor.Actor}-");
        svg.Open("g", ("font-family", Fonts), ("font-size", 12), ("fill", svg.Style.Quiet));
        Draw(svg, view, actor);
        svg.Close();
        return svg.Finish();
    }

    public static void Draw(SvgWriter svg, ComparedView view, ComparedActor actor)
    {
        var frame = new PanelFrame(view.Compared.Model, view.Compared.From, view.Compared.AsOf);
        DrawScales(svg, frame);
        var colour = svg.Style.Of(view.Tracks.Dimension);
        foreach (var band in frame.Bands(actor))
            svg.Element("path", null, ("d", band), ("fill", colour), ("fill-opacity", 0.14));
        foreach (var other in view.Actors.Where(other => other != actor && frame.Line(other) is not ""))
            svg.Element("path", null,
                ("d", frame.Line(other)), ("fill", "none"), ("stroke", svg.Style.Quiet), ("stroke-opacity", 0.45));
        if (frame.Line(actor) is { Length: > 0 } line)
            svg.Element("path", null, ("d", line), ("fill", "none"), ("stroke", colour), ("stroke-width", 2.25));
        foreach (var cell in actor.Cells)
            svg.Element("circle", null,
                ("cx", frame.X(cell.Day)), ("cy", frame.Y(cell.Mean)), ("r", 4), ("fill", colour),
                ("stroke", svg.Style.Paper));
    }

    private static void DrawScales(SvgWriter svg, PanelFrame frame)
    {
        foreach (var (value, label) in ((double, string)[])[(1, "+1"), (0, "0"), (-1, "−1")])
        {
            svg.Element("line", null,
                ("x1", PanelFrame.Left), ("x2", PanelFrame.Right), ("y1", frame.Y(value)), ("y2", frame.Y(value)),
                ("stroke", value is 0 ? svg.Style.Quiet : svg.Style.Hairline));
            svg.Element("text", label, ("x", PanelFrame.Left - 8), ("y", frame.Y(value) + 4), ("text-anchor", "end"));
        }

        foreach (var tick in TimeTicks.Of(frame.Days, LetterWidth))
            svg.Element("text", tick.Label,
                ("x", Math.Clamp(tick.X, PanelFrame.Left + 26, PanelFrame.Right - 26)), ("y", PanelFrame.Bottom + 22),
                ("text-anchor", "middle"));
    }
}
