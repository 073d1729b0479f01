using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>A series as a picture: alone 960 × 420, with no script, font or file of its own; in a page as wide as its sheet.
/// </summary>
public static class StepChartSvg
{
    private const int DaysHeight = 32;
    private const double LevelLetter = 6.7;

    /// <summary>As a file of its own.</summary>
    public static string Of(ChartedSeries chart) => Of(chart, ChartStyle.Print);

    public static string Of(ChartedSeries chart, ChartStyle style)
    {
        var scene = new ChartScene(chart);
        return Of(scene, style.StandsAlone ? Sheet.Print : Fitted(Sheet.Wide, scene), style);
    }

    public static string Of(ChartScene scene, Sheet sheet, ChartStyle style)
    {
        var chart = scene.Chart;
        using var svg = new SvgWriter(
            (0, 0, sheet.Width, sheet.Height), style, Title(chart), ChartSentence.Of(chart), scene.Key);
        if (style.StandsAlone)
            svg.Element("rect", null, ("width", sheet.Width), ("height", sheet.Height), ("fill", style.Paper));
        svg.Open("g", ("font-family", style.Letters), ("font-size", 12), ("fill", style.Ink));
        if (style.StandsAlone)
            DrawHead(svg, scene);
        if (chart.IsEmpty)
            svg.Element("text", "No statements coded yet, so no stance.", ("x", 32), ("y", 200), ("font-size", 15));
        else
            DrawPlot(svg, SvgFrame.Of(scene, sheet));

        svg.Close();
        return svg.Finish();
    }

    /// <summary>The sheet of a page, with room beside the plot for the names of the levels, and beneath for what is drawn
    /// there.</summary>
    public static Sheet Fitted(Sheet sheet, ChartScene scene) => sheet with
    {
        Height = (int)sheet.Plot.Bottom + DaysHeight + (scene.Rail is null ? 0 : SvgRail.Height - 8),
        Plot = sheet.Plot with
        {
            Right = sheet.Width - 14 - LevelLetter * scene.Chart.Scale.LevelNames.Max(name => name.Length),
        },
    };

    private static string Title(ChartedSeries chart) =>
        $"{chart.Series.Name} on {chart.Scale.Key}, towards {chart.Towards}";

    private static void DrawHead(SvgWriter svg, ChartScene scene)
    {
        var series = scene.Chart.Series;
        var basis = series.Basis switch { null => "words and deeds", Basis.Word => "words only", _ => "deeds only" };
        var window = scene.Window is { } days ? $" · {DayText.Short(days.From)} to {DayText.Short(days.To)}" : "";
        var view = $"as of {DayText.Long(series.AsOf)} · known at {series.KnownAt} · "
            + $"{series.Collection}, {basis} · {series.Model}{window}";
        svg.Element("text", Title(scene.Chart), ("x", 32), ("y", 40), ("font-size", 20), ("font-weight", 650));
        svg.Element("text", view, ("x", 32), ("y", 62), ("font-size", 13), ("fill", svg.Style.Quiet));
    }

    private static void DrawPlot(SvgWriter svg, SvgFrame frame)
    {
        SvgScales.Draw(svg, frame);
        var colour = svg.Style.Of(frame.Chart.Series.Dimension);
        foreach (var band in StepPaths.Bands(frame))
            svg.Element("path", null, ("d", band), ("fill", colour), ("fill-opacity", 0.14));

        SvgCursors.Draw(svg, frame);
        SvgFlags.Draw(svg, frame);
        if (frame.Cells.Count > 0)
        {
            svg.Element("path", null,
                ("d", StepPaths.Line(frame)), ("fill", "none"), ("stroke", colour), ("stroke-width", 2.25),
                ("stroke-linejoin", "miter"));
        }

        SvgScales.DrawBreak(svg, frame);
        SvgMarks.Draw(svg, frame);
        SvgRail.Draw(svg, frame);
        if (svg.Style.StandsAlone)
            DrawFoot(svg, frame);
    }

    private static void DrawFoot(SvgWriter svg, SvgFrame frame)
    {
        var stretched = frame.Axis.StretchedFrom is { } from
            ? $" Time is stretched from {DayText.Long(from)} on."
            : "";
        svg.Element("text", $"Numbers: statements. Shaded: 80 % interval, wider with silence.{stretched}",
            ("x", frame.Left), ("y", frame.Sheet.Height - 14), ("font-size", 11.5), ("fill", svg.Style.Quiet));
    }
}
