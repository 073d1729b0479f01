namespace PostureTracker.Stances;

/// <summary>What some postings would do to one stance: on a day, and now.</summary>
/// <param name="Change">What they would do to the track.</param>
/// <param name="Before">The stance on the day, without them.</param>
/// <param name="After">The stance on the day, with them.</param>
/// <param name="NowBefore">The stance now, without them.</param>
/// <param name="NowAfter">The stance now, with them.</param>
public sealed record Preview(TrackChange Change, Stance? Before, Stance? After, Stance? NowBefore, Stance? NowAfter)
{
    /// <param name="change">What they would do.</param>
    /// <param name="earlier">The track's cells before the first day they touch: from <paramref name="on"/> on, and the last
    /// before it.</param>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="on">The day; it may lie before the first one touched.</param>
    /// <param name="now">The last day that counts.</param>
    public static Preview Of(
        TrackChange change, IEnumerable<Cell> earlier, StanceModel model, DateOnly on, DateOnly now)
    {
        Cell[] untouched = [.. earlier];
        return new(change, At(change.Before, on), At(change.After, on), At(change.Before, now), At(change.After, now));

        Stance? At(IReadOnlyList<Cell> cells, DateOnly day) =>
            StanceFold.At(model, untouched.Concat(cells).LastOrDefault(cell => cell.Day <= day), day);
    }
}
