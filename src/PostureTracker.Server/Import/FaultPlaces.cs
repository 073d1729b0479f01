namespace PostureTracker.Server.Import;

internal static class FaultPlaces
{
    /// <summary>The fault of a part of a line, as one of the line.</summary>
    public static Fault Under(this Fault fault, string pointer) => fault with { Pointer = pointer + fault.Pointer };
}
