using PostureTracker.Server.Postures;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>One stance on the board.</summary>
internal static class BoardCell
{
    private const int LevelWidth = 19;

    /// <summary>Level; mean and interval; what it did, and whether there is no current evidence. Where nothing was said, a
    /// dash: never a zero.</summary>
    public static IReadOnlyList<(string Text, Style Style)> Lines(BoardStance? stance, Glyphs glyphs, bool oneLine)
    {
        if (stance is null)
            return [(glyphs.Dash, Palette.Dim)];

        var style = stance.Stale ? Palette.Dim : StanceText.HasMoved(stance) ? Palette.Bold : Palette.Plain;
        var mean = StanceText.MeanOf(stance.Mean, stance.Sd, glyphs);
        List<(string, Style)> lines = oneLine
            ? [($"{CellText.Pad(stance.Level, LevelWidth)}  {mean}", style)]
            : [(stance.Level, style), (mean, stance.Stale ? Palette.Dim : Palette.Plain)];
        if (StanceText.Moved(stance) is { } moved)
            lines.Add((moved, style));
        if (stance.Stale)
            lines.Add((StanceText.NoCurrentEvidence, Palette.Dim));

        return lines;
    }
}
