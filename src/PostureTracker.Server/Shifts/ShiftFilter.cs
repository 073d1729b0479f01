using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Shifts;

public enum ShiftKind { Crossed, Surprise, Turn }

/// <summary>Which shifts a list wants; null: all.</summary>
/// <param name="Tracks">Of these tracks.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="From">On or after.</param>
/// <param name="To">On or before.</param>
/// <param name="Confirmed">Crossings that are confirmed, or provisional.</param>
public sealed record ShiftFilter(
    TrackFilter Tracks, ShiftKind? Kind, DateOnly? From, DateOnly? To, bool? Confirmed)
{
    public bool Wants(Shift shift) =>
        !(shift.On < From) && !(shift.On > To) && IsOfKind(shift)
        && (Confirmed is null || (shift.Crossed && shift.ConfirmedOn is not null == Confirmed));

    private bool IsOfKind(Shift shift) => Kind switch
    {
        null => true,
        ShiftKind.Crossed => shift.Crossed,
        ShiftKind.Surprise => shift.Surprise,
        _ => shift.Turn,
    };
}

/// <summary>A shift and the track it is of.</summary>
public readonly record struct TrackShift(Track Track, Shift Shift)
{
    public ShiftPlace Place => new(
        Shift.On, Track.Actor.ToString(), Stored.Of(Track.Recipient), (int)Track.Dimension);
}

/// <summary>A shift's place in a list: newest first, then by track.</summary>
public sealed record ShiftPlace(DateOnly On, string Actor, string Recipient, int Dimension) : IComparable<ShiftPlace>
{
    public int CompareTo(ShiftPlace? other) =>
        other is null ? 1
        : other.On.CompareTo(On) is not 0 and var byDay ? byDay
        : string.CompareOrdinal(Actor, other.Actor) is not 0 and var byActor ? byActor
        : string.CompareOrdinal(Recipient, other.Recipient) is not 0 and var byRecipient ? byRecipient
        : Dimension.CompareTo(other.Dimension);

    /// <summary>As a cursor keeps it.</summary>
    public override string ToString() => $"{On:yyyy-MM-dd} {Actor} {Recipient} {Dimension}";

    /// <summary>Null: the text is no place.</summary>
    public static ShiftPlace? Read(string text) => text.Split(' ') is [var on, var actor, var recipient, var dimension]
        && DateOnly.TryParseExact(
            on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && ActorCode.IsCode(actor) && (recipient == Stored.Anyone || ActorCode.IsCode(recipient))
        && short.TryParse(dimension, CultureInfo.InvariantCulture, out var number)
        ? new(day, actor, recipient, number)
        : null;
}
