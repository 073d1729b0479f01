namespace PostureTracker.Stances;

/// <summary>A day on which a stance changed level, surprised, or turned: a fact of the fold. Levels are 0..4 from −1
/// to +1.</summary>
/// <param name="On">The day.</param>
/// <param name="FromLevel">The level before it.</param>
/// <param name="ToLevel">The level after it; the same, where it did not cross.</param>
/// <param name="Before">The mean before it.</param>
/// <param name="After">The mean after it.</param>
/// <param name="Z">The surprise, in standard deviations.</param>
/// <param name="Crossed">Whether it changed the level.</param>
/// <param name="Surprise">Whether |z| ≥ 2.</param>
/// <param name="Turn">Whether two weighty surprises in a row the same way freed the variance.</param>
/// <param name="Confidence">Where it crossed, the probability on that day of being past the last cut crossed.</param>
/// <param name="ConfirmedOn">Where it crossed, the day that probability first reached 0.8 before the next crossing;
/// null: provisional.</param>
public sealed record Shift(
    DateOnly On,
    int FromLevel,
    int ToLevel,
    double Before,
    double After,
    double Z,
    bool Crossed,
    bool Surprise,
    bool Turn,
    double? Confidence,
    DateOnly? ConfirmedOn)
{
    /// <summary>The shifts of a track, as they stood on a day.</summary>
    /// <param name="cells">Cells of the track in order of day: at least those that shift or confirm.</param>
    /// <param name="asOf">Nothing after it is looked at.</param>
    public static IReadOnlyList<Shift> Among(IEnumerable<Cell> cells, DateOnly asOf)
    {
        List<Shift> shifts = [];
        foreach (var cell in cells.TakeWhile(cell => cell.Day <= asOf))
        {
            if (cell.Shifts)
                shifts.Add(Of(cell));

            var confirmed = cell.Confirms is { } on ? shifts.FindLastIndex(shift => shift.On == on) : -1;
            if (confirmed >= 0)
                shifts[confirmed] = shifts[confirmed] with { ConfirmedOn = cell.Day };
        }

        return shifts;
    }

    private static Shift Of(Cell cell) => new(
        cell.Day, cell.LevelBefore ?? cell.Level, cell.Level, cell.Before, cell.Mean, cell.Z,
        cell.Crossed, cell.Surprise, cell.Turn, cell.Confidence, ConfirmedOn: null);
}
