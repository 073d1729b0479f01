using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>One actor in colour, the others as thin lines behind it.</summary>
internal static class PanelSvg
{
    private const double LetterWidth = 7;

    /// <summary>More would cover the line they mark.</summary>
    private const int MostCircles = 40;

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
        svg.Element("path", null,
            ("d", string.Concat(frame.Bands(actor))), ("fill", colour), ("fill-opacity", 0.14));
        DrawLines(svg, view, actor, frame);
        if (actor.Cells.Count > MostCircles)
            return;
        svg.Open("g", ("fill", colour), ("stroke", svg.Style.Paper));
        foreach (var cell in actor.Cells)
            svg.Element("circle", null, ("cx", frame.X(cell.Day)), ("cy", frame.Y(cell.Mean)), ("r", 4));
        svg.Close();
    }

    /// <summary>Each line is told once, in its own actor's picture, and only shown in the others': they stand in one
    /// document.</summary>
    private static void DrawLines(SvgWriter svg, ComparedView view, ComparedActor actor, PanelFrame frame)
    {
        if (HasLine(actor))
        {
            svg.Open("defs");
            svg.Element("path", null, ("id", Line(actor)), ("d", frame.Line(actor)), ("fill", "none"));
            svg.Close();
        }

        svg.Open("g", ("stroke", svg.Style.Quiet), ("stroke-opacity", 0.45));
        foreach (var other in view.AsStrips ? [] : view.Actors.Where(other => other != actor && HasLine(other)))
            svg.Element("use", null, ("href", $"#{Line(other)}"));
        svg.Close();
        if (HasLine(actor))
            svg.Element("use", null,
                ("href", $"#{Line(actor)}"), ("stroke", svg.Style.Of(view.Tracks.Dimension)),
                ("stroke-width", 2.25));
    }

    private static bool HasLine(ComparedActor actor) => actor is not { Carried: null, Cells: [] };

    private static string Line(ComparedActor actor) => $"line-{actor.Actor}";

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
