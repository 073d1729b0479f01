using PostureTracker.Server.Postures;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Charts;

/// <summary>Where things are on the picture, and which of them are within the days it shows.</summary>
public sealed record SvgFrame(ChartScene Scene, Sheet Sheet, TimeAxis Axis, ValueScale Values)
{
    private const double BreakWidth = 22;

    public ChartedSeries Chart => Scene.Chart;

    public double Left => Sheet.Plot.Left;

    public double Right => Sheet.Plot.Right;

    public double Top => Sheet.Plot.Top;

    public double Bottom => Sheet.Plot.Bottom;

    public DateOnly From => Axis.Panels[0].From;

    public DateOnly To => Axis.Panels[^1].To;

    /// <summary>Where the line ends: at the day asked about, or where the picture does.</summary>
    public DateOnly End => Chart.Series.AsOf < To ? Chart.Series.AsOf : To;

    /// <summary>The steps shown, as many as can be told apart; the first may be one carried into the picture.</summary>
    public IReadOnlyList<SeriesCell> Cells { get; } = StepThinning.Of(Within(Scene), cell => Axis.X(cell.On));

    public IReadOnlyList<ChartMark> Marks { get; } = [.. Scene.Chart.Marks.Where(mark => Shows(Scene, mark.On))];

    public IReadOnlyList<ShiftAnswer> Shifts { get; } = [.. Scene.Chart.Shifts.Where(shift => Shows(Scene, shift.On))];

    public static SvgFrame Of(ChartedSeries chart) => Of(new ChartScene(chart), Sheet.Print);

    public static SvgFrame Of(ChartScene scene, Sheet sheet) =>
        new(scene, sheet, Fit(scene, sheet.Plot), new ValueScale(sheet.Plot.Top, sheet.Plot.Bottom));

    public double X(DateOnly day) => Axis.X(day);

    public double Y(double value) => Values.Y(value);

    /// <summary>Whether a day has its place on it.</summary>
    public bool Shows(DateOnly day) => From <= day && day <= To;

    private static bool Shows(ChartScene scene, DateOnly day) => scene.Window?.Contains(day) ?? true;

    private static TimeAxis Fit(ChartScene scene, Box plot)
    {
        if (scene.Window is { } window)
            return TimeAxis.Fit(window.From, focus: null, window.To, plot.Left, plot.Right, BreakWidth);
        var (chart, asOf) = (scene.Chart, scene.Chart.Series.AsOf);
        // After the day asked about the plot is empty: room for the last words, and no forecast implied.
        var margin = (int)Math.Ceiling((asOf.DayNumber - (chart.FocusFrom ?? chart.From).DayNumber) * 0.45);
        return TimeAxis.Fit(
            chart.From, chart.FocusFrom, asOf.AddDays(Math.Max(1, margin)), plot.Left, plot.Right, BreakWidth);
    }

    private static IReadOnlyList<SeriesCell> Within(ChartScene scene)
    {
        var cells = scene.Chart.Series.Cells;
        if (scene.Window is not { } window)
            return cells;
        var carried = cells.LastOrDefault(cell => cell.On < window.From);
        var shown = cells.Where(cell => window.Contains(cell.On));
        return carried is null || scene.Chart.Series.AsOf < window.From ? [.. shown] : [carried, .. shown];
    }
}
