namespace PostureTracker.Stances;

/// <summary>What the local level model knows after a day (Harvey 1989; West &amp; Harrison 1997, ch. 2): all that the
/// next day's step depends on. Levels are not part of it.</summary>
/// <param name="Mean">The mean after it.</param>
/// <param name="Variance">The variance after it.</param>
/// <param name="WeightyZ">The surprise at the last day with W ≥ 500, it included; NaN: none yet.</param>
internal readonly record struct Filter(double Mean, double Variance, double WeightyZ)
{
    /// <summary>Nothing was said yet.</summary>
    public static Filter Prior { get; } = new(0, StanceModel.PriorVariance, double.NaN);

    /// <summary>After a cell.</summary>
    public static Filter After(Cell? cell) =>
        cell is null ? Prior : new(cell.Mean, cell.Variance, cell.WeightyZ ?? double.NaN);

    /// <summary>Takes in a day.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="silence">The days since the one before; for the first day, none.</param>
    /// <param name="sum">What was said, of positive weight.</param>
    public FilterStep Step(StanceModel model, int silence, CellSum sum)
    {
        var said = (double)sum.Moment / sum.Weight / 1000;
        var noise = model.Noise(sum.Weight);
        var variance = model.Grown(Variance, silence);
        var z = (said - Mean) / Math.Sqrt(variance + noise);
        var weighty = sum.Weight >= StanceModel.TurnWeight;
        var turn = model.Turns && weighty && TurnsAt(z) && TurnsAt(WeightyZ) && double.Sign(z) == double.Sign(WeightyZ);
        if (turn)
            variance = StanceModel.PriorVariance;

        var gain = variance / (variance + noise);
        return new(z, turn, gain, new(
            Mean + gain * (said - Mean), variance * (1 - gain), weighty ? z : WeightyZ));
    }

    /// <summary>Whether a surprise is large enough for a turn.</summary>
    public static bool TurnsAt(double z) => Math.Abs(z) >= StanceModel.TurnZ;
}

/// <summary>A day taken in.</summary>
/// <param name="Z">The surprise, in standard deviations, before any reset.</param>
/// <param name="Turn">Whether it freed the variance.</param>
/// <param name="Gain">How far it pulled the mean toward what was said, 0..1.</param>
/// <param name="After">What is known after it.</param>
internal readonly record struct FilterStep(double Z, bool Turn, double Gain, Filter After);
