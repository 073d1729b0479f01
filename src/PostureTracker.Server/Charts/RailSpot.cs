namespace PostureTracker.Server.Charts;

/// <summary>A mark of the rail and, where there is room, its words.</summary>
/// <param name="Said">The statements it stands for: more than one, where they would cover each other.</param>
/// <param name="X">Where it is.</param>
/// <param name="Words">The first few words; null: no room.</param>
/// <param name="Before">Whether the words end before the mark; else they begin after it.</param>
public sealed record RailSpot(IReadOnlyList<RailMark> Said, double X, string? Words, bool Before)
{
    public const double Half = 7;
    private const double Gap = 12;
    private const double LetterWidth = 5.8;
    private const int Longest = 28;
    private const int Shortest = 12;

    /// <summary>Places the marks, and their words wherever these cover neither another mark nor other words.</summary>
    /// <param name="said">In order of day.</param>
    /// <param name="x">Where a day is.</param>
    /// <param name="left">How far words may reach.</param>
    /// <param name="right">How far words may reach.</param>
    public static IReadOnlyList<RailSpot> LayOut(
        IReadOnlyList<RailMark> said, Func<DateOnly, double> x, double left, double right)
    {
        var spots = Joined(said, x);
        var free = left;
        for (var i = 0; i < spots.Count; i++)
        {
            var next = i + 1 < spots.Count ? spots[i + 1].X - Half : right;
            // The last but one leaves the room after it to the last, unless there is enough for both.
            var before = Fitting(spots[i].Said[0].Quote, spots[i].X - Gap - free);
            var after = Fitting(spots[i].Said[0].Quote, next - 4 - spots[i].X - Gap);
            var leads = (before?.Length ?? 0) > (after?.Length ?? 0);
            spots[i] = spots[i] with { Words = leads ? before : after, Before = leads };
            free = spots[i].X + Gap + (leads || after is null ? 0 : after.Length * LetterWidth + 6);
        }
        return spots;
    }

    private static List<RailSpot> Joined(IReadOnlyList<RailMark> said, Func<DateOnly, double> x)
    {
        List<RailSpot> spots = [];
        foreach (var mark in said)
        {
            var at = x(mark.On);
            if (spots is [.., var last] && at - last.X < 2 * Half + 2)
                spots[^1] = last with { Said = [.. last.Said, mark] };
            else
                spots.Add(new([mark], at, null, Before: false));
        }
        return spots;
    }

    private static string? Fitting(string quote, double room)
    {
        var letters = Math.Min(Longest, (int)(room / LetterWidth));
        return letters < Shortest ? null : TextLines.Of($"“{quote}”", letters, 1)[0];
    }
}
