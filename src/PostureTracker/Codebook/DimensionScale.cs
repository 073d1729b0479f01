namespace PostureTracker.Codebook;

/// <summary>How a dimension is read: what its ends mean, what its five levels are called, how fast silence ages it.
/// From the page on the posture model.</summary>
/// <param name="Dimension">Which one.</param>
/// <param name="Key">Its name in addresses, files and answers.</param>
/// <param name="HalfLifeDays">The days of silence that give back half of the prior variance.</param>
/// <param name="MinusOne">What −1 means.</param>
/// <param name="PlusOne">What +1 means.</param>
/// <param name="LevelNames">The five levels from −1 to +1; also the coder's buttons, at −1, −0.5, 0, +0.5, +1.</param>
public sealed record DimensionScale(
    Dimension Dimension,
    string Key,
    int HalfLifeDays,
    string MinusOne,
    string PlusOne,
    IReadOnlyList<string> LevelNames);
