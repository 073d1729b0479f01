namespace PostureTracker.Server.Charts;

/// <summary>Where things are on the picture: the plot, and its margins for values, level names and days.</summary>
public sealed record SvgFrame(ChartedSeries Chart, TimeAxis Axis, ValueScale Values)
{
    public const int Width = 960;
    public const int Height = 420;
    public const double Left = 64;
    public const double Right = 800;
    public const double Top = 102;
    public const double Bottom = 366;

    private const double BreakWidth = 22;

    public static SvgFrame Of(ChartedSeries chart)
    {
        var (focus, asOf) = (chart.FocusFrom, chart.Series.AsOf);
        // After the day asked about the plot is empty: room for the last words, and no forecast implied.
        var margin = (int)Math.Ceiling((asOf.DayNumber - (focus ?? chart.From).DayNumber) * 0.45);
        return new(
            chart,
            TimeAxis.Fit(chart.From, focus, asOf.AddDays(Math.Max(1, margin)), Left, Right, BreakWidth),
            new ValueScale(Top, Bottom));
    }

    public double X(DateOnly day) => Axis.X(day);

    public double Y(double value) => Values.Y(value);
}
