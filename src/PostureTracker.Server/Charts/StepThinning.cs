namespace PostureTracker.Server.Charts;

/// <summary>Thins out what the eye cannot tell apart: of thousands of steps, one for each few pixels is drawn.</summary>
internal static class StepThinning
{
    private const int Enough = 160;
    private const double Apart = 3;

    /// <summary>All of them where they are few; else the last within each few pixels.</summary>
    /// <param name="steps">In order.</param>
    /// <param name="x">Where a step is.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> steps, Func<T, double> x) => steps.Count <= Enough
        ? steps
        : [.. steps.GroupBy(step => (int)(x(step) / Apart)).Select(near => near.Last())];
}
