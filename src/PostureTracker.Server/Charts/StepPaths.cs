using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Charts;

/// <summary>The paths of a step series: the line, and the band that widens along it.</summary>
public static class StepPaths
{
    private const int BandSteps = 24;
    private const double StopWidth = 3;

    /// <summary>The line from the first cell shown to <c>asOf</c>, in straight steps.</summary>
    public static string Line(SvgFrame frame)
    {
        var steps = frame.Cells.Select((cell, index) =>
            $"{(index == 0 ? "M" : "H")}{At(frame.X(cell.On))}{(index == 0 ? " " : "V")}{At(frame.Y(cell.Mean))}");
        return string.Concat(steps) + "H" + At(frame.X(frame.End));
    }

    /// <summary>Each cell's stretch, from its day to the next one's, as a closed path.</summary>
    public static IEnumerable<string> Bands(SvgFrame frame)
    {
        var cells = frame.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            var from = cells[i].On < frame.From ? frame.From : cells[i].On;
            var until = i + 1 < cells.Count ? cells[i + 1].On : frame.End;
            if (until > from)
                yield return Band(frame, cells[i], from, until);
        }
    }

    private static string Band(SvgFrame frame, SeriesCell cell, DateOnly from, DateOnly until)
    {
        var days = until.DayNumber - from.DayNumber;
        var width = frame.X(until) - frame.X(from);
        var steps = Math.Clamp((int)(width / StopWidth), 1, Math.Min(days, BandSteps));
        var stops = Enumerable.Range(0, steps + 1).Select(step => from.AddDays((int)((long)days * step / steps)));
        // Both edges of a break are stops, or the band would cut the corner between its panels.
        DateOnly[] along = [.. stops.Concat(Breaks(frame, from, until)).Distinct().Order()];
        var upper = along.Select(day => $"{At(frame.X(day))} {At(frame.Y(frame.Chart.Band(cell, day).High))}");
        var lower = along.Reverse().Select(day => $"{At(frame.X(day))} {At(frame.Y(frame.Chart.Band(cell, day).Low))}");
        return $"M{string.Join('L', upper.Concat(lower))}Z";
    }

    private static IEnumerable<DateOnly> Breaks(SvgFrame frame, DateOnly from, DateOnly until) =>
        frame.Axis.StretchedFrom is { } stretched && stretched > from && stretched < until
            ? [stretched.AddDays(-1), stretched]
            : [];

    private static string At(double value) => SvgWriter.Number(Math.Round(value, 1));
}
