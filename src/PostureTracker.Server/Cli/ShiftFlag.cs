using PostureTracker.Server.Charts;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Cli;

/// <summary>A shift as a sign and in words.</summary>
internal static class ShiftFlag
{
    /// <summary>A triangle the way it crossed, hollow while provisional; else a diamond.</summary>
    public static string Sign(ShiftAnswer shift, Glyphs glyphs) => (shift.Crossed, shift.After >= shift.Before) switch
    {
        (true, true) => ShiftWords.Provisional(shift) ? glyphs.Rose : glyphs.RoseSure,
        (true, false) => ShiftWords.Provisional(shift) ? glyphs.Fell : glyphs.FellSure,
        _ => glyphs.Notable,
    };

    /// <summary><c>▽ Cool → Refusing, provisional, 65 %</c>.</summary>
    public static string Sentence(ShiftAnswer shift, Glyphs glyphs)
    {
        var levels = shift.Crossed ? $"{shift.From} {glyphs.Arrow} {shift.To}, " : "";
        return $"{Sign(shift, glyphs)} {levels}{ShiftWords.Status(shift)}{Extra(shift)}";
    }

    private static string Extra(ShiftAnswer shift) => shift switch
    {
        { Crossed: true, Turn: true } => ", a turn",
        { Crossed: true, Surprise: true } => ", a surprise",
        _ => "",
    };
}
