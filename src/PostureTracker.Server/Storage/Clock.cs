namespace PostureTracker.Server.Storage;

/// <summary>The days an instant can be.</summary>
public static class Clock
{
    private static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14);

    /// <summary>The latest day anywhere: the day at UTC+14. Nothing can have been said after it.</summary>
    public static DateOnly LatestDay(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime + FarthestEast);

    public static DateOnly UtcDay(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
