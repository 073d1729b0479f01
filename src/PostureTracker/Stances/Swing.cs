namespace PostureTracker.Stances;

/// <summary>How far a mean went up and down in a window: a net change of 0.00 can hide a swing of 0.40.</summary>
public static class Swing
{
    /// <summary>The highest minus the lowest mean, 0..2; null where there was no stance at all.</summary>
    /// <param name="carried">The last cell before the window, whose mean is carried into it; null: none.</param>
    /// <param name="window">The cells in it.</param>
    public static double? Over(Cell? carried, IEnumerable<Cell> window)
    {
        var (lowest, highest) = (carried?.Mean, carried?.Mean);
        foreach (var cell in window)
        {
            lowest = Math.Min(lowest ?? cell.Mean, cell.Mean);
            highest = Math.Max(highest ?? cell.Mean, cell.Mean);
        }

        return highest - lowest;
    }
}
