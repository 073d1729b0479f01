using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>A series in one line, on the fixed scale −1..+1: eight heights, time even from left to right.</summary>
public static class Sparkline
{
    /// <summary>Empty, where nothing was said; spaces before anything was.</summary>
    /// <param name="series">The steps.</param>
    /// <param name="from">The first day shown.</param>
    /// <param name="width">How many cells.</param>
    /// <param name="glyphs">The signs of the terminal.</param>
    public static string Of(SeriesAnswer series, DateOnly from, int width, Glyphs glyphs)
    {
        if (series.Cells.Count == 0)
            return "";

        var days = Math.Max(0, series.AsOf.DayNumber - from.DayNumber);
        return string.Concat(Enumerable.Range(1, width).Select(slot =>
            Height(series, from.AddDays((int)((long)days * slot / width)), glyphs)));
    }

    private static char Height(SeriesAnswer series, DateOnly day, Glyphs glyphs) =>
        series.Cells.LastOrDefault(cell => cell.On <= day) is { } cell
            ? glyphs.Blocks[Math.Clamp((int)((cell.Mean + 1) / 2 * glyphs.Blocks.Length), 0, glyphs.Blocks.Length - 1)]
            : ' ';
}
