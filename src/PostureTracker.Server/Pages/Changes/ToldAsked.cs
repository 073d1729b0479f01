using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Which changes are wanted.</summary>
/// <param name="Tracks">Of which stances.</param>
/// <param name="From">The first day; null: seven days in all.</param>
/// <param name="To">The last day; null: <c>asOf</c>.</param>
/// <param name="BySaid">By when it was said; else by when it became known.</param>
/// <param name="Before">Where the page before ended; null: this is the first.</param>
public sealed record ToldAsked(TrackFilter Tracks, Since? From, DateOnly? To, bool BySaid, ToldCursor? Before)
{
    /// <summary>The days of a week, the last included.</summary>
    public const int Week = 7;

    public (DateOnly From, DateOnly To) Window(DateOnly asOf)
    {
        var to = To is { } day && day < asOf ? day : asOf;
        return (From?.Before(to) ?? to.AddDays(1 - Math.Min(Week, to.DayNumber)), to);
    }
}

/// <summary>The changes of some days.</summary>
/// <param name="AsOf">Said on or before.</param>
/// <param name="KnownAt">The last event that counts.</param>
/// <param name="Position">The last event the read models reflect.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Changes">The newest first.</param>
/// <param name="Earlier">Where the page ends, where there is more of the same days; else null.</param>
/// <param name="EarlierOn">Its day, where the page does not reach back to the first day; else null.</param>
/// <param name="LastBefore">Where there is none: the day of the last change before; null: none either.</param>
public sealed record ToldPage(
    DateOnly AsOf, long KnownAt, long Position, DateOnly From, DateOnly To, IReadOnlyList<ToldChange> Changes,
    ToldCursor? Earlier, DateOnly? EarlierOn, DateOnly? LastBefore);
