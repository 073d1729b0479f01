using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>A signal entered in the books, or, with the sign −1, taken out again.</summary>
/// <param name="Track">The track it is entered in.</param>
/// <param name="Day">The day it counts from.</param>
/// <param name="Weight">Authority × confidence × (½ for an echo), in thousandths, 1..1000.</param>
/// <param name="Value">In thousandths, −1000..1000.</param>
/// <param name="Basis">Word or deed.</param>
/// <param name="Sign">+1 entered, −1 undone.</param>
public sealed record Posting(Track Track, DateOnly Day, int Weight, int Value, Basis Basis, int Sign);
