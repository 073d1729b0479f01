using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Shifts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Charts;

/// <summary>A series with what is drawn along it.</summary>
/// <param name="Series">The steps.</param>
/// <param name="Marks">Its statements, numbered in order of day.</param>
/// <param name="Shifts">Its shifts, in any order.</param>
public sealed record ChartedSeries(
    SeriesAnswer Series, IReadOnlyList<ChartMark> Marks, IReadOnlyList<ShiftAnswer> Shifts)
{
    /// <summary>Nothing was said: there is no stance to draw, and zero is not one.</summary>
    public bool IsEmpty => Series.Cells.Count == 0;

    public DimensionScale Scale => Dimensions.Of(Series.Dimension);

    public string Towards => Series.Recipient is { } recipient ? InSentences.Of(ActorNames.Of(recipient)) : "anyone";

    public DateOnly From => Series.Cells[0].On;

    public SeriesCell Last => Series.Cells[^1];

    /// <summary>How far the stance went on the day of a statement, signed; the first day's began the record, and of several
    /// on one day the first tells it.</summary>
    public double StepOf(ChartMark mark)
    {
        if (Marks.First(other => other.On == mark.On) != mark)
            return 0;
        var before = Series.Cells.LastOrDefault(cell => cell.On < mark.On);
        return before is null ? 0 : mark.MeanAfter - before.Mean;
    }

    /// <summary>The shift of that day, if there is one.</summary>
    public ShiftAnswer? ShiftOn(DateOnly day) => Shifts.FirstOrDefault(shift => shift.On == day);

    /// <summary>Where latest days are better drawn wider; null: nowhere.</summary>
    public DateOnly? FocusFrom => Focus.Among(From, Series.AsOf, [.. Series.Cells.Select(cell => cell.On)]);

    /// <summary>The 80 % interval on a day after a cell and before the next: it widens with silence.</summary>
    public (double Low, double High) Band(SeriesCell after, DateOnly day)
    {
        var reach = Reach(after, day);
        return (Math.Max(-1, after.Mean - reach), Math.Min(1, after.Mean + reach));
    }

    /// <summary>Half of that interval, not clipped.</summary>
    public double Reach(SeriesCell after, DateOnly day)
    {
        // How fast silence ages a stance is the dimension's, however the collection was coded.
        var model = StanceModel.Of(CollectionKind.Human, Series.Dimension);
        var days = Math.Max(0, day.DayNumber - after.On.DayNumber);
        return StanceModel.IntervalZ * Math.Sqrt(model.Grown(after.Sd * after.Sd, days));
    }
}
