using System.Diagnostics;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>The hue of a dimension on paper. It names what a stance is about; never good or bad.</summary>
public static class DimensionColours
{
    public const string Paper = "#fbfaf7";
    public const string Ink = "#191b1f";
    public const string Quiet = "#5c6068";
    public const string Hairline = "#d9d6cd";

    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Dialogue => "#16599a",
        Dimension.Sanctions => "#0f5a52",
        Dimension.Provocation => "#a5470a",
        _ => throw new UnreachableException($"{dimension} has no colour."),
    };
}
