using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>A series as a picture: alone 960 × 420, with no script, font or file of its own; in a page as wide as its sheet.
/// </summary>
public static class StepChartSvg
{
    private const int DaysHeight = 32;
    private const double LevelLetter = 6.7;

    /// <summary>As a file of its own.</summary>
    /// <param name="scene">What is drawn.</param>
    /// <param name="style">Light or dark.</param>
    /// <param name="source">The server it is from.</param>
    public static string File(ChartScene scene, ChartStyle style, string source) => Of(
        scene with { Source = source },
        scene switch
        {
            { Chart.IsEmpty: true } => Sheet.Print,
            { Rail: not null } => Sheet.PrintWithRail,
            { Then: not null } => Sheet.PrintWithCursors,
            _ => Sheet.Print,
        },
        style);

    /// <summary>In a page of its own, or the only one in a page.</summary>
    public static string InPage(ChartScene scene) => Of(scene, Fitted(Sheet.Wide, scene), ChartStyle.Page);

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

        if (scene.Source is { } source)
        {
            svg.Element("text", $"Source: {source}",
                ("x", sheet.Width - 32), ("y", sheet.Height - 14), ("text-anchor", "end"), ("font-size", 11.5),
                ("fill", style.Quiet));
        }

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
            ("x", 32), ("y", frame.Sheet.Height - 14), ("font-size", 11.5), ("fill", svg.Style.Quiet));
    }
}
