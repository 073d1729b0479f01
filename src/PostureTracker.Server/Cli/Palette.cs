using System.Diagnostics;
using PostureTracker.Codebook;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>Hues that read on dark and on light terminals. They name dimensions; never good or bad. Bold means moved.
/// </summary>
internal static class Palette
{
    public static Style Plain { get; } = Style.Plain;
    public static Style Bold { get; } = new(decoration: Decoration.Bold);
    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public static Style Of(Dimension dimension) => new(Hue(dimension));

    public static Style BoldOf(Dimension dimension) => new(Hue(dimension), decoration: Decoration.Bold);

    public static Style DimOf(Dimension dimension) => new(Hue(dimension), decoration: Decoration.Dim);

    private static Color Hue(Dimension dimension) => dimension switch
    {
        Dimension.Dialogue => new Color(95, 135, 215),
        Dimension.Sanctions => new Color(95, 175, 135),
        Dimension.Provocation => new Color(215, 135, 95),
        _ => throw new UnreachableException($"{dimension} has no hue."),
    };
}
