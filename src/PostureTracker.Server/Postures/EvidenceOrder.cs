using System.Diagnostics;
using System.Globalization;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>How evidence is sorted.</summary>
public enum EvidenceSort
{
    /// <summary>The strongest pull first, either way.</summary>
    Pull,

    /// <summary>The largest share first.</summary>
    Share,

    /// <summary>The newest first.</summary>
    On,

    /// <summary>The one without which the stance would be farthest off first.</summary>
    Effect,
}

/// <summary>A statement's part in a stance, before it is looked up.</summary>
public readonly record struct Part(TrackPosting Posting, double Share, double Pull)
{
    /// <param name="parts">The parts.</param>
    /// <param name="sort">The order.</param>
    /// <param name="effect">How far off the stance would be without it.</param>
    public static IEnumerable<Part> Sorted(IEnumerable<Part> parts, EvidenceSort sort, Func<Part, double> effect) => parts
        .OrderByDescending(part => sort switch
        {
            EvidenceSort.Pull => Math.Abs(part.Pull),
            EvidenceSort.Share => part.Share,
            EvidenceSort.On => part.Posting.Day.DayNumber,
            EvidenceSort.Effect => effect(part),
            _ => throw new UnreachableException($"{sort} is no order."),
        })
        .ThenByDescending(part => part.Posting.Day)
        .ThenByDescending(part => part.Posting.Sequence);
}

/// <summary>Where a page of evidence ended: the day the list is held to, and its last statement.</summary>
public sealed record EvidencePlace(DateOnly AsOf, Guid Statement)
{
    public override string ToString() => $"{AsOf:yyyy-MM-dd} {Statement}";

    /// <summary>Null: the text is no place.</summary>
    public static EvidencePlace? Read(string text) => text.Split(' ') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
        && Guid.TryParseExact(id, "D", out var statement)
        ? new(asOf, statement)
        : null;
}
