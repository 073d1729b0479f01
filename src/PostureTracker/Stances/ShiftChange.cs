namespace PostureTracker.Stances;

/// <summary>What makes a day a shift, and what confirms it.</summary>
public enum ShiftMark { Crossed, Confirmed, Surprise, Turn }

/// <summary>A mark of a shift that appears or disappears.</summary>
/// <param name="Shift">The shift as it stood with the mark.</param>
/// <param name="Mark">Which.</param>
/// <param name="Appears">Else it disappears.</param>
public sealed record ShiftChange(Shift Shift, ShiftMark Mark, bool Appears)
{
    /// <summary>What changed from one reading of a track to another, in order of day, what disappears first. A crossing
    /// between other levels than before is another one; where a crossing goes, its confirmation goes unsaid.</summary>
    public static IReadOnlyList<ShiftChange> Between(IReadOnlyList<Shift> before, IReadOnlyList<Shift> after)
    {
        var (was, now) = (before.ToDictionary(shift => shift.On), after.ToDictionary(shift => shift.On));
        return
        [
            .. from day in was.Keys.Union(now.Keys).Order()
               from change in OfDay(was.GetValueOrDefault(day), now.GetValueOrDefault(day))
               select change,
        ];
    }

    private static IEnumerable<ShiftChange> OfDay(Shift? before, Shift? after)
    {
        var same = Levels(before) == Levels(after);
        foreach (var mark in Enum.GetValues<ShiftMark>())
        {
            if (Has(before, mark) && !Has(after, mark, same) && (mark != ShiftMark.Confirmed || same))
                yield return new(before!, mark, Appears: false);
        }

        foreach (var mark in Enum.GetValues<ShiftMark>())
        {
            if (Has(after, mark) && !Has(before, mark, same))
                yield return new(after!, mark, Appears: true);
        }
    }

    private static (int, int)? Levels(Shift? shift) =>
        shift is { Crossed: true } ? (shift.FromLevel, shift.ToLevel) : null;

    /// <param name="shift">The shift; null: none.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="sameCrossing">Whether a crossing there counts as the one compared with.</param>
    private static bool Has(Shift? shift, ShiftMark mark, bool sameCrossing = true) => mark switch
    {
        _ when shift is null => false,
        ShiftMark.Crossed => shift.Crossed && sameCrossing,
        ShiftMark.Confirmed => shift.ConfirmedOn is not null && sameCrossing,
        ShiftMark.Surprise => shift.Surprise,
        ShiftMark.Turn => shift.Turn,
        _ => throw new System.Diagnostics.UnreachableException($"{mark} marks no shift."),
    };
}
