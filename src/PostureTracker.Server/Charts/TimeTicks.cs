namespace PostureTracker.Server.Charts;

/// <summary>A labelled day under a chart.</summary>
public readonly record struct TimeTick(DateOnly On, double X, string Label);

/// <summary>Round days, months or years under a panel, as many as fit.</summary>
public static class TimeTicks
{
    private static readonly int[] _daySteps = [1, 2, 4, 7, 14];
    private static readonly int[] _monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    /// <param name="panel">The stretch of days.</param>
    /// <param name="letter">The width of a letter; labels stand at least two apart.</param>
    public static IReadOnlyList<TimeTick> Of(TimePanel panel, double letter)
    {
        var days = _daySteps.Select(step => EveryDays(panel, step));
        var months = _monthSteps.Select(step => EveryMonths(panel, step));
        var ticks = days.Concat(months).FirstOrDefault(ticks => Fit(ticks, panel, letter)) ?? [];
        return ticks is [] ? [At(panel, panel.From, "d MMM yyyy")] : ticks;
    }

    private static bool Fit(List<TimeTick> ticks, TimePanel panel, double letter) =>
        ticks.Sum(tick => (tick.Label.Length + 2) * letter) <= panel.Right - panel.Left + letter;

    private static List<TimeTick> EveryDays(TimePanel panel, int step)
    {
        // Counted from Monday, 1 January of the year 1, so that a step of seven days falls on Mondays.
        List<TimeTick> ticks = [];
        var first = (panel.From.DayNumber + step - 1) / step * step;
        for (var day = first; day <= panel.To.DayNumber; day += step)
            ticks.Add(At(panel, DateOnly.FromDayNumber(day), "d MMM"));

        return ticks;
    }

    private static List<TimeTick> EveryMonths(TimePanel panel, int step)
    {
        List<TimeTick> ticks = [];
        var last = 12 * panel.To.Year + panel.To.Month - 1;
        var first = (12 * panel.From.Year + panel.From.Month - 1 + step - 1) / step * step;
        for (var month = first; month <= last; month += step)
        {
            var day = new DateOnly(month / 12, month % 12 + 1, 1);
            if (day >= panel.From)
                ticks.Add(At(panel, day, step < 12 ? "MMM yyyy" : "yyyy"));
        }

        return ticks;
    }

    private static TimeTick At(TimePanel panel, DateOnly day, string format) =>
        new(day, panel.X(day), DayText.Format(day, format));
}
