using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Charts;

/// <summary>The whole history as one small line, with the days of the chart above marked on it.</summary>
/// <param name="Axis">From the first day to the last.</param>
/// <param name="Line">The steps, as a path.</param>
/// <param name="Ticks">Where something was said.</param>
/// <param name="Brush">The days shown above.</param>
public sealed record Overview(TimePanel Axis, string Line, IReadOnlyList<double> Ticks, Box Brush)
{
    public const int Width = 800;
    public const int Height = 64;
    public const double Top = 4;
    public const double Bottom = 42;
    private const double Left = 36;
    private const double Right = 792;
    private const double LeastBrush = 6;

    public IReadOnlyList<TimeTick> Labels => TimeTicks.Of(Axis, letter: 8);

    /// <param name="cells">All there are, in order of day.</param>
    /// <param name="asOf">Where the line ends.</param>
    /// <param name="shown">The days shown above; null: all.</param>
    public static Overview Of(IReadOnlyList<SeriesCell> cells, DateOnly asOf, ChartWindow? shown)
    {
        var last = shown is { } ahead && ahead.To > asOf ? ahead.To : asOf > cells[^1].On ? asOf : cells[^1].On;
        var first = shown is { } back && back.From < cells[0].On ? back.From : cells[0].On;
        var axis = new TimePanel(first, last > first ? last : first.AddDays(1), Left, Right);
        var values = new ValueScale(Top + 4, Bottom - 4);
        var steps = StepThinning.Of([.. cells.Where(cell => cell.On <= asOf)], cell => axis.X(cell.On));
        var line = string.Concat(steps.Select((cell, index) =>
            $"{(index == 0 ? "M" : "H")}{At(axis.X(cell.On))}{(index == 0 ? " " : "V")}{At(values.Y(cell.Mean))}"));
        return new(
            axis, line.Length == 0 ? "" : $"{line}H{At(axis.X(asOf))}",
            [.. StepThinning.Of(cells, cell => axis.X(cell.On)).Select(cell => Math.Round(axis.X(cell.On))).Distinct()],
            BrushOf(axis, shown ?? new(first, last)));
    }

    /// <summary>Never narrower than can be seen.</summary>
    private static Box BrushOf(TimePanel axis, ChartWindow shown)
    {
        var (left, right) = (axis.X(shown.From), axis.X(shown.To));
        var missing = Math.Max(0, LeastBrush - (right - left)) / 2;
        return new(left - missing, Top - 2, right + missing, Bottom + 2);
    }

    private static string At(double value) => SvgWriter.Number(value);
}
