using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Charts;

/// <summary>A shift in words.</summary>
public static class ShiftWords
{
    /// <summary><c>provisional, 65 %</c> · <c>confirmed</c> · <c>surprise</c> · <c>turn</c>.</summary>
    public static string Status(ShiftAnswer shift) => shift switch
    {
        { Crossed: true, ConfirmedOn: not null } => "confirmed",
        { Crossed: true, Confidence: { } confidence } => $"provisional, {NumberText.Percent(confidence)}",
        { Crossed: true } => "provisional",
        { Turn: true } => "turn",
        _ => "surprise",
    };

    public static bool Provisional(ShiftAnswer shift) => shift is { Crossed: true, ConfirmedOn: null };
}
