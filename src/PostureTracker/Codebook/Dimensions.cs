using System.Diagnostics;

namespace PostureTracker.Codebook;

/// <summary>Every dimension a stance can be about.</summary>
public static class Dimensions
{
    public static IReadOnlyList<DimensionScale> All { get; } =
    [
        new(Dimension.Dialogue, "dialogue", 180,
            "refuses any contact", "engaged, or open without preconditions",
            ["Refusing", "Cool", "Noncommittal", "Open", "Engaged"]),
        new(Dimension.Sanctions, "sanctions", 365,
            "demands or grants relief", "imposes, tightens, enforces",
            ["For relief", "Leaning to relief", "Neutral", "Leaning to enforce", "Enforcing"]),
        new(Dimension.Provocation, "provocation", 45,
            "de-escalates, binds itself", "performs or announces a provocation",
            ["De-escalating", "Restrained", "Quiet", "Elevated", "Acute"]),
    ];

    public static DimensionScale Of(Dimension dimension) =>
        All.FirstOrDefault(scale => scale.Dimension == dimension)
        ?? throw new UnreachableException($"{dimension} has no scale.");

    /// <summary>The dimension of that key, or null.</summary>
    public static DimensionScale? Find(string? key) => All.FirstOrDefault(scale => scale.Key == key);
}
