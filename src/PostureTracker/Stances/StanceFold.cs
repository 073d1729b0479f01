using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>The Kalman filter of the local level model, over the days on which something was said. The order of the
/// arithmetic is part of the contract: any two runs on the same sums agree to the bit.</summary>
public static class StanceFold
{
    /// <summary>Folds days onto a track, from its start or on from any cell of it.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="from">The last cell before them; null: none.</param>
    /// <param name="days">In order of day, each once; a day that sums to nothing makes no cell.</param>
    public static IEnumerable<Cell> Run(
        StanceModel model, Cell? from, IEnumerable<(DateOnly Day, CellSum Sum)> days)
    {
        var last = from;
        foreach (var (day, sum) in days)
        {
            if (sum.Weight > 0)
                yield return last = Step(model, last, day, sum);
        }
    }

    /// <summary>The cell of a day on which something was said.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="previous">The track's cell before; null: this is its first.</param>
    /// <param name="day">After the previous one's.</param>
    /// <param name="sum">Of positive weight.</param>
    public static Cell Step(StanceModel model, Cell? previous, DateOnly day, CellSum sum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sum.Weight);
        var (z, turn, gain, (mean, variance, weightyZ)) = Filter.After(previous).Step(model, Silence(previous, day), sum);
        var level = previous is null ? Levels.Band(mean) : Levels.Next(previous.Level, mean);
        var crossing = Crossing.Between(previous?.Level, level, day);
        var open = crossing ?? previous?.OpenCrossing;
        var probability = open?.Probability(mean, variance);
        var confirmed = probability >= StanceModel.Confirmed;
        return new Cell(
            day, sum, previous?.Mean ?? 0, previous?.Level, mean, variance, gain, z, turn, level, (previous?.Days ?? 0) + 1,
            (previous?.Signals ?? 0) + sum.Count, double.IsNaN(weightyZ) ? null : weightyZ,
            crossing is null ? null : probability, confirmed ? null : open, confirmed ? open?.Day : null);
    }

    /// <summary>The stance of a track; null where nothing was said by then.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="last">The track's last cell on or before <paramref name="asOf"/>; null: none.</param>
    /// <param name="asOf">The day asked about.</param>
    public static Stance? At(StanceModel model, Cell? last, DateOnly asOf)
    {
        if (last is null)
            return null;

        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, last.Day);
        var sd = Math.Sqrt(model.Grown(last.Variance, asOf.DayNumber - last.Day.DayNumber));
        var reach = StanceModel.IntervalZ * sd;
        return new Stance(
            last.Mean, sd, Math.Max(-1, last.Mean - reach), Math.Min(1, last.Mean + reach), last.Level,
            sd >= StanceModel.Stale * StanceModel.PriorSd, last.Day, last.Days, last.Signals);
    }

    private static int Silence(Cell? previous, DateOnly day)
    {
        if (previous is null)
            return 0;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(day, previous.Day);
        return day.DayNumber - previous.Day.DayNumber;
    }
}
