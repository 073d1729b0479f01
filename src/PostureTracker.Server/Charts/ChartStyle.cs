using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>How a picture is coloured, and what it carries.</summary>
public sealed record ChartStyle
{
    private const string Inter =
        "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    /// <summary>A picture that stands alone, on paper: its colours are its own.</summary>
    public static ChartStyle Print { get; } = new()
    {
        Paper = DimensionColours.Paper,
        Ink = DimensionColours.Ink,
        Quiet = DimensionColours.Quiet,
        Hairline = DimensionColours.Hairline,
        Hue = DimensionColours.Of,
        StandsAlone = true,
    };

    /// <summary>The same for a dark page.</summary>
    public static ChartStyle Dark { get; } = new()
    {
        Paper = DimensionColours.DarkPaper,
        Ink = DimensionColours.DarkInk,
        Quiet = DimensionColours.DarkQuiet,
        Hairline = DimensionColours.DarkHairline,
        Hue = DimensionColours.OnDark,
        StandsAlone = true,
    };

    /// <summary>A picture within a page: it takes the page's colours, light or dark, and its marks are links.</summary>
    public static ChartStyle Page { get; } = new()
    {
        Paper = "var(--paper)",
        Ink = "var(--ink)",
        Quiet = "var(--soft)",
        Hairline = "var(--line)",
        Hue = dimension => $"var(--{Dimensions.Of(dimension).Key})",
        Letters = "var(--sans)",
        Words = "var(--serif)",
        StandsAlone = false,
    };

    private ChartStyle()
    {
    }

    public required string Paper { get; init; }

    public required string Ink { get; init; }

    public required string Quiet { get; init; }

    public required string Hairline { get; init; }

    /// <summary>The fonts of labels.</summary>
    public string Letters { get; private init; } = Inter;

    /// <summary>The fonts of quotes.</summary>
    public string Words { get; private init; } = Inter;

    public required Func<Dimension, string> Hue { private get; init; }

    /// <summary>Whether it names itself and its view; within a page the page does.</summary>
    public required bool StandsAlone { get; init; }

    public string Of(Dimension dimension) => Hue(dimension);
}
