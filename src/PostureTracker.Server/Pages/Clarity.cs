namespace PostureTracker.Server.Pages;

/// <summary>How clear a signal can be said to be: one scale, wherever somebody codes.</summary>
internal static class Clarity
{
    /// <summary>The clearest first.</summary>
    public static IReadOnlyList<(decimal Confidence, string Words)> All { get; } =
    [
        (1, "Explicit"), (0.95m, "Very clear"), (0.9m, "Clear"), (0.75m, "Fairly clear"), (0.5m, "Ambiguous"),
        (0.25m, "Faint"),
    ];

    public static bool Has(decimal confidence) => All.Any(one => one.Confidence == confidence);
}
