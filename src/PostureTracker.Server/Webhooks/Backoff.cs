namespace PostureTracker.Server.Webhooks;

/// <summary>When to try again.</summary>
internal static class Backoff
{
    /// <summary>The wait after an attempt that failed; null: it was the last.</summary>
    /// <param name="retries">The waits, each lengthened or shortened by up to a tenth, so that those who failed
    /// together do not come back together.</param>
    /// <param name="tries">How many attempts failed in a row, 1 or more.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? After(IReadOnlyList<TimeSpan> retries, int tries, double chance) =>
        tries <= retries.Count ? retries[tries - 1] * (0.9 + (0.2 * chance)) : null;
}
