using PostureTracker.Codebook;

namespace PostureTracker.Server.Pages;

/// <summary>A dimension's name, as a heading has it.</summary>
internal static class DimensionName
{
    public static string Of(DimensionScale scale) => char.ToUpperInvariant(scale.Key[0]) + scale.Key[1..];
}
