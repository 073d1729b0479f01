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

    public const string DarkPaper = "#16181b";
    public const string DarkInk = "#e8e6e1";
    public const string DarkQuiet = "#a9a7a1";
    public const string DarkHairline = "#373a40";

    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Dialogue => "#16599a",
        Dimension.Sanctions => "#0f5a52",
        Dimension.Provocation => "#a5470a",
        _ => throw new UnreachableException($"{dimension} has no colour."),
    };

    /// <summary>The same on a dark ground.</summary>
    public static string OnDark(Dimension dimension) => dimension switch
    {
        Dimension.Dialogue => "#74b5f0",
        Dimension.Sanctions => "#9fe0cf",
        Dimension.Provocation => "#f29d61",
        _ => throw new UnreachableException($"{dimension} has no colour."),
    };
}
