using PostureTracker.Server.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>A comparison as a picture of its own.</summary>
internal static class CompareSvg
{
    private const string Fonts = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, 'Noto Sans', sans-serif";
    private const int Across = 3;
    private const int Margin = 32;
    private const int Gap = 28;
    private const int Head = 88;
    private const int PanelHead = 34;

    public static string Of(ComparedView view, ChartStyle style, string source)
    {
        var rows = (view.Actors.Count + Across - 1) / Across;
        var (width, height) = (
            2 * Margin + Across * PanelFrame.Width + (Across - 1) * Gap,
            Head + rows * (PanelHead + PanelFrame.Height + Gap) + 40);
        using var svg = new SvgWriter(
            (0, 0, width, height), style, view.Title, WidestGap.Of(view.Compared) ?? CompareWords.Lede(view));
        svg.Element("rect", null, ("width", width), ("height", height), ("fill", style.Paper));
        svg.Open("g", ("font-family", Fonts), ("font-size", 12), ("fill", style.Quiet));
        svg.Element("text", view.Title,
            ("x", Margin), ("y", 40), ("font-size", 20), ("font-weight", 650), ("fill", style.Ink));
        svg.Element("text", About(view), ("x", Margin), ("y", 62), ("font-size", 13));
        foreach (var (index, actor) in view.Actors.Index())
            DrawPanel(svg, view, actor, (Margin + index % Across * (PanelFrame.Width + Gap),
                Head + index / Across * (PanelHead + PanelFrame.Height + Gap)));
        svg.Element("text", $"Shaded: 80 % interval, wider with silence. {source}",
            ("x", Margin), ("y", height - 18), ("font-size", 11.5));
        svg.Close();
        return svg.Finish();
    }

    private static string About(ComparedView view) =>
        $"towards {view.Towards} · as of {DayText.Long(view.Compared.AsOf)} · known at "
        + $"seq:{view.Compared.KnownAt} · {view.Facts.View.Collection} · {StanceModel.Name}";

    private static void DrawPanel(SvgWriter svg, ComparedView view, ComparedActor actor, (int X, int Y) at)
    {
        svg.Open("g", ("transform", $"translate({at.X} {at.Y})"));
        svg.Element("line", null, ("x1", 0), ("x2", PanelFrame.Width), ("y1", 0), ("y2", 0), ("stroke", svg.Style.Ink));
        svg.Element("text", actor.Name,
            ("x", 0), ("y", 22), ("font-size", 15), ("font-weight", 650), ("fill", svg.Style.Ink));
        var stance = actor.Stance is { } known
            ? $"{CompareWords.Level(view, known)} {NumberText.Signed(known.Mean)} {CompareWords.Interval(known)}"
            : "no statements coded yet";
        svg.Element("text", stance,
            ("x", PanelFrame.Width), ("y", 22), ("text-anchor", "end"), ("font-size", 13), ("fill", svg.Style.Ink));
        svg.Open("g", ("transform", $"translate(0 {PanelHead})"));
        PanelSvg.Draw(svg, view, actor);
        svg.Close();
        svg.Close();
    }
}
