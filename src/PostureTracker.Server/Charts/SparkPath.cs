namespace PostureTracker.Server.Charts;

/// <summary>A stance over some days, as a line small enough for a cell of a table.</summary>
public static class SparkPath
{
    public const int Width = 60;
    public const int Height = 20;
    private const int Margin = 3;

    /// <summary>The steps within the days, the value carried into them first; empty: there is none.</summary>
    /// <param name="points">In order of day.</param>
    /// <param name="window">The days.</param>
    public static string Of(IReadOnlyList<(DateOnly On, double Mean)> points, ChartWindow window)
    {
        var axis = new TimePanel(window.From, window.To, Margin, Width - Margin);
        var values = new ValueScale(Margin, Height - Margin);
        var carried = points.Where(point => point.On < window.From).TakeLast(1);
        var steps = carried.Concat(points.Where(point => window.Contains(point.On))).ToList();
        return steps.Count == 0
            ? ""
            : string.Concat(steps.Select((point, index) =>
                $"{(index == 0 ? "M" : "H")}{At(axis.X(point.On))}{(index == 0 ? " " : "V")}{At(values.Y(point.Mean))}"))
                + $"H{At(Width - Margin)}";
    }

    /// <summary>Where it ends.</summary>
    public static (double X, double Y) End(double mean) =>
        (Width - Margin, new ValueScale(Margin, Height - Margin).Y(mean));

    private static string At(double value) => SvgWriter.Number(value);
}
