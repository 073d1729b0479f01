namespace PostureTracker.Server.Charts;

/// <summary>Marks drawn as one, because they would cover each other.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Last">The number of the last; the same, where it stands alone.</param>
/// <param name="FirstX">Where the first one is.</param>
/// <param name="X">Where the last one is.</param>
/// <param name="Y">Where the last one is.</param>
public readonly record struct MarkGroup(int First, int Last, double FirstX, double X, double Y)
{
    /// <summary>Marks in order, joined to the one before where they come too close to it.</summary>
    /// <param name="marks">The numbers and places, in order.</param>
    /// <param name="reach">How far to the right a group keeps others off,</param>
    /// <param name="nearY">unless they are at least this far over or under it.</param>
    public static IReadOnlyList<MarkGroup> Of(
        IEnumerable<(int Number, double X, double Y)> marks, Func<MarkGroup, double> reach, double nearY)
    {
        List<MarkGroup> groups = [];
        foreach (var (number, x, y) in marks)
        {
            var joins = groups is [.., var last] && x < reach(last) && Math.Abs(y - last.Y) < nearY;
            if (joins)
                groups[^1] = groups[^1] with { Last = number, X = x, Y = y };
            else
                groups.Add(new(number, number, x, x, y));
        }

        return groups;
    }

    public string Label(string dash) => First == Last ? $"{First}" : $"{First}{dash}{Last}";
}
