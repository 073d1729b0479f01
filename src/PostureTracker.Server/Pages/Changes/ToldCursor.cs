using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Where a page of changes ended: with an event, or with the step of a track on a day.</summary>
/// <param name="Event">The oldest event told of, where it goes by when it became known.</param>
/// <param name="Step">The last step told of, where it goes by when it was said.</param>
public sealed record ToldCursor(long? Event, ToldStep? Step)
{
    /// <summary>Null: a page of that order ends with no such thing.</summary>
    public static ToldCursor? Read(string text, bool bySaid) => bySaid
        ? ToldStep.Read(text) is { } step ? new(null, step) : null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? new(position, null) : null;

    public override string ToString() => Step?.ToString() ?? Event?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A track on a day; steps are told by day, the newest first, and within it by actor, recipient and dimension.
/// </summary>
public sealed record ToldStep(DateOnly Day, string Actor, string Recipient, short Dimension)
{
    private const string Written = "yyyy-MM-dd";

    public static ToldStep Of(DateOnly day, Track track) =>
        new(day, track.Actor.ToString(), Stored.Of(track.Recipient), (short)track.Dimension);

    public static ToldStep? Read(string text) =>
        text.Split(':') is [var day, var actor, var recipient, var dimension]
        && DateOnly.TryParseExact(day, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && ActorCode.IsCode(actor) && (recipient == "any" || ActorCode.IsCode(recipient))
        && Dimensions.Find(dimension) is { } scale
            ? new(on, actor, recipient == "any" ? Stored.Anyone : recipient, (short)scale.Dimension)
            : null;

    /// <summary>Whether a step is told of after this one.</summary>
    public bool IsBefore(ToldStep later) => (later.Day.CompareTo(Day), Rest(later)) is ( < 0, _) or (0, > 0);

    public override string ToString() => string.Join(
        ':', Day.ToString(Written, CultureInfo.InvariantCulture), Actor, Recipient == Stored.Anyone ? "any" : Recipient,
        Dimensions.Of((Dimension)Dimension).Key);

    private int Rest(ToldStep later) => (
        string.CompareOrdinal(later.Actor, Actor), string.CompareOrdinal(later.Recipient, Recipient),
        later.Dimension.CompareTo(Dimension)) switch
    {
        (0, 0, var dimension) => dimension,
        (0, var recipient, _) => recipient,
        (var actor, _, _) => actor,
    };
}
