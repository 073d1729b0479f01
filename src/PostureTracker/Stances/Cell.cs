using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>One day of one track, and the state of the filter after it: all that a stance at a later
/// <c>asOf</c>, or a refold from the next day on, needs to know.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sum">Its postings, summed; W is positive.</param>
/// <param name="Before">The mean before it; 0 at the first cell.</param>
/// <param name="LevelBefore">The level before it, 0..4 from −1 to +1; null at the first cell.</param>
/// <param name="Mean">The mean after it.</param>
/// <param name="Variance">The variance after it.</param>
/// <param name="Gain">How far it pulled the mean toward what was said, 0..1.</param>
/// <param name="Z">The surprise, in standard deviations, before any reset.</param>
/// <param name="Turn">Whether it freed the variance.</param>
/// <param name="Level">The level after it, 0..4.</param>
/// <param name="Days">Cells of the track up to and with it.</param>
/// <param name="Signals">Postings of the track up to and with it (Σ n).</param>
/// <param name="WeightyZ">The surprise at the last cell with W ≥ 500, it included; null: none yet.</param>
/// <param name="Confidence">Where it changes the level: Φ(d/√v); else null.</param>
/// <param name="OpenCrossing">A level change not yet confirmed after this cell; else null.</param>
/// <param name="Confirms">The day of the level change that this cell confirms, its own included; else null.</param>
public sealed record Cell(
    DateOnly Day,
    CellSum Sum,
    double Before,
    int? LevelBefore,
    double Mean,
    double Variance,
    double Gain,
    double Z,
    bool Turn,
    int Level,
    int Days,
    int Signals,
    double? WeightyZ,
    double? Confidence,
    Crossing? OpenCrossing,
    DateOnly? Confirms)
{
    /// <summary>Whether it changed the level.</summary>
    public bool Crossed => LevelBefore is { } before && before != Level;

    /// <summary>Whether what was said lay at least two standard deviations off; never the first cell.</summary>
    public bool Surprise => LevelBefore is not null && Math.Abs(Z) >= StanceModel.SurpriseZ;

    /// <summary>Whether it is a <see cref="Shift"/>; never the first cell.</summary>
    public bool Shifts => LevelBefore is not null && (Crossed || Surprise || Turn);
}

/// <summary>A change of level that waits for its confirmation.</summary>
/// <param name="Day">The day of the change.</param>
/// <param name="Cut">The last cut crossed.</param>
/// <param name="Upward">Whether it went up through it.</param>
public sealed record Crossing(DateOnly Day, double Cut, bool Upward)
{
    /// <summary>The change from one level to the next; null where there is none.</summary>
    public static Crossing? Between(int? before, int level, DateOnly day) =>
        before is { } from && from != level ? new Crossing(day, Levels.LastCut(from, level), level > from) : null;

    /// <summary>How sure it is that a stance of that mean and variance lies past the cut.</summary>
    public double Probability(double mean, double variance) =>
        Normal.Phi((Upward ? mean - Cut : Cut - mean) / Math.Sqrt(variance));
}
