using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>A series as a picture that stands alone: 960 × 420, no script, no font or file of its own.</summary>
public static class StepChartSvg
{
    private const string Fonts =
        "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    private const int Head = 76;

    /// <summary>As a file of its own.</summary>
    public static string Of(ChartedSeries chart) => Of(chart, ChartStyle.Print);

    public static string Of(ChartedSeries chart, ChartStyle style)
    {
        var top = style.StandsAlone ? 0 : Head;
        using var svg = new SvgWriter(
            (0, top, SvgFrame.Width, SvgFrame.Height - top), style, Title(chart), ChartSentence.Of(chart));
        if (style.StandsAlone)
            svg.Element("rect", null, ("width", SvgFrame.Width), ("height", SvgFrame.Height), ("fill", style.Paper));
        svg.Open("g", ("font-family", Fonts), ("font-size", 12), ("fill", style.Ink));
        if (style.StandsAlone)
            DrawHead(svg, chart);
        if (chart.IsEmpty)
            svg.Element("text", "No statements coded yet, so no stance.", ("x", 32), ("y", 200), ("font-size", 15));
        else
            DrawPlot(svg, SvgFrame.Of(chart));

        svg.Close();
        return svg.Finish();
    }

    private static string Title(ChartedSeries chart) =>
        $"{chart.Series.Name} on {chart.Scale.Key}, towards {chart.Towards}";

    private static void DrawHead(SvgWriter svg, ChartedSeries chart)
    {
        var series = chart.Series;
        var basis = series.Basis switch { null => "words and deeds", Basis.Word => "words only", _ => "deeds only" };
        var view = $"as of {DayText.Long(series.AsOf)} · known at {series.KnownAt} · "
            + $"{series.Collection}, {basis} · {series.Model}";
        svg.Element("text", Title(chart), ("x", 32), ("y", 40), ("font-size", 20), ("font-weight", 650));
        svg.Element("text", view, ("x", 32), ("y", 62), ("font-size", 13), ("fill", svg.Style.Quiet));
    }

    private static void DrawPlot(SvgWriter svg, SvgFrame frame)
    {
        SvgScales.Draw(svg, frame);
        var colour = svg.Style.Of(frame.Chart.Series.Dimension);
        foreach (var band in StepPaths.Bands(frame))
            svg.Element("path", null, ("d", band), ("fill", colour), ("fill-opacity", 0.14));

        SvgFlags.Draw(svg, frame);
        svg.Element("path", null,
            ("d", StepPaths.Line(frame)), ("fill", "none"), ("stroke", colour), ("stroke-width", 2.25),
            ("stroke-linejoin", "miter"));
        SvgScales.DrawBreak(svg, frame);
        SvgMarks.Draw(svg, frame);
        DrawFoot(svg, frame);
    }

    private static void DrawFoot(SvgWriter svg, SvgFrame frame)
    {
        var stretched = frame.Axis.StretchedFrom is { } from
            ? $" Time is stretched from {DayText.Long(from)} on."
            : "";
        svg.Element("text", $"Numbers: statements. Shaded: 80 % interval, wider with silence.{stretched}",
            ("x", SvgFrame.Left), ("y", SvgFrame.Height - 14), ("font-size", 11.5), ("fill", svg.Style.Quiet));
    }
}
