namespace PostureTracker.Server.Charts;

/// <summary>A stretch of days on one even scale.</summary>
public sealed record TimePanel(DateOnly From, DateOnly To, double Left, double Right)
{
    private int Days => Math.Max(1, To.DayNumber - From.DayNumber);

    public double X(DateOnly day) =>
        Left + (Right - Left) * Math.Clamp((double)(day.DayNumber - From.DayNumber) / Days, 0, 1);

    /// <summary>The last day at or left of x.</summary>
    public DateOnly Day(double x) =>
        From.AddDays((int)Math.Clamp(Math.Floor((x - Left) / (Right - Left) * Days + 1e-9), 0, Days));
}

/// <summary>Time from left to right: one panel, or the whole record and, after a break, its latest days stretched.
/// </summary>
public sealed record TimeAxis(IReadOnlyList<TimePanel> Panels)
{
    private const double FocusShare = 0.55;

    /// <summary>The first day of the stretched panel; null: time is even.</summary>
    public DateOnly? StretchedFrom => Panels.Count > 1 ? Panels[^1].From : null;

    /// <summary>Fits the days between two edges.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="focus">Where the stretched panel begins; null: none.</param>
    /// <param name="to">The last day.</param>
    /// <param name="left">Where the first day is.</param>
    /// <param name="right">Where the last day is.</param>
    /// <param name="gap">The room for the break.</param>
    public static TimeAxis Fit(DateOnly from, DateOnly? focus, DateOnly to, double left, double right, double gap)
    {
        if (focus is not { } middle)
            return new([new(from, to, left, right)]);

        var split = Math.Round(right - (right - left) * FocusShare);
        return new([new(from, middle, left, split - gap), new(middle, to, split, right)]);
    }

    public TimePanel PanelOf(DateOnly day) => Panels.LastOrDefault(panel => panel.From <= day) ?? Panels[0];

    public double X(DateOnly day) => PanelOf(day).X(day);
}
