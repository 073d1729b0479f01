namespace PostureTracker.Server.Charts;

/// <summary>Six days in twenty months are invisible on an even scale. Where the latest days hold far more of the
/// statements than of the time, they get a panel of their own.</summary>
public static class Focus
{
    private const int ShortestSpan = 60;
    private const double LongestTail = 0.15;
    private const double Crowding = 0.25;

    /// <summary>Where to stretch time; null: nowhere.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="days">The days on which something was said, in order.</param>
    public static DateOnly? Among(DateOnly from, DateOnly to, IReadOnlyList<DateOnly> days)
    {
        var span = to.DayNumber - from.DayNumber;
        if (span < ShortestSpan || days.Count < 4)
            return null;

        var best = Enumerable.Range(1, days.Count - 2).MaxBy(Crowd);
        var tail = to.DayNumber - days[best].DayNumber;
        if (Crowd(best) < Crowding || tail > LongestTail * span)
            return null;

        var start = days[best].AddDays(-Math.Max(2, (int)Math.Ceiling(0.4 * tail)));
        var earliest = days[best - 1].AddDays(1);
        return start > earliest ? start : earliest;

        // A share of time counts twice, so that of two crowded tails the shorter wins.
        double Crowd(int first) =>
            (double)(days.Count - first) / days.Count - 2.0 * (to.DayNumber - days[first].DayNumber) / span;
    }
}
