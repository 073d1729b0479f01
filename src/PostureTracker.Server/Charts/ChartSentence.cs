namespace PostureTracker.Server.Charts;

/// <summary>A chart in words, for those who do not see it.</summary>
public static class ChartSentence
{
    public static string Of(ChartedSeries chart)
    {
        var (series, asOf) = (chart.Series, DayText.Long(chart.Series.AsOf));
        var about = $"{series.Name} towards {chart.Towards}, {chart.Scale.Key}, as of {asOf}";
        if (chart.IsEmpty)
            return $"{about}: no statements coded yet, so no stance.";

        var (low, high) = chart.Band(chart.Last, series.AsOf);
        var statements = series.Cells.Sum(cell => cell.Signals);
        return $"{about}: {chart.Last.Level}, {NumberText.Signed(chart.Last.Mean)}, "
            + $"80 % interval {NumberText.Signed(low)} to {NumberText.Signed(high)}, after "
            + $"{Counted(statements, "statement")} since {DayText.Long(chart.From)}.{LastCrossing(chart)}";
    }

    private static string LastCrossing(ChartedSeries chart) =>
        chart.Shifts.Where(shift => shift.Crossed).MaxBy(shift => shift.On) is { } shift
            ? $" It crossed from {shift.From} to {shift.To} on {DayText.Long(shift.On)}, {ShiftWords.Status(shift)}."
            : "";

    private static string Counted(int count, string what) =>
        count == 1 ? $"1 {what}" : $"{NumberText.Count(count)} {what}s";
}
