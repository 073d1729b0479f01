using PostureTracker.Actors;
using PostureTracker.Demands;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Demands;

/// <summary>Which demands a list wants; null: all.</summary>
/// <param name="Actor">Made by.</param>
/// <param name="Recipient">Made of, as stored: <c>*</c> for nobody in particular.</param>
public sealed record DemandFilter(string? Actor, string? Recipient)
{
    /// <summary>Those that stand, or those that were dropped, met or never made.</summary>
    public bool? Standing { get; init; }

    public bool Wants(Demand demand) => Wants(demand.Key) && (Standing is null || demand.Standing == Standing);

    private bool Wants(DemandKey demand) =>
        (Actor is null || demand.Actor.ToString() == Actor)
        && (Recipient is null || Stored.Of(demand.Recipient) == Recipient);
}

/// <summary>A demand's place in a list, as a cursor keeps it: by actor, then recipient, then name.</summary>
public sealed record DemandPlace(string Actor, string Recipient, string Slug) : IComparable<DemandPlace>
{
    public static DemandPlace Of(DemandKey demand) =>
        new(demand.Actor.ToString(), Stored.Of(demand.Recipient), demand.Slug);

    public int CompareTo(DemandPlace? other) =>
        other is null ? 1
        : string.CompareOrdinal(Actor, other.Actor) is not 0 and var byActor ? byActor
        : string.CompareOrdinal(Recipient, other.Recipient) is not 0 and var byRecipient ? byRecipient
        : string.CompareOrdinal(Slug, other.Slug);

    public override string ToString() => $"{Actor} {Recipient} {Slug}";

    /// <summary>Null: the text is no place.</summary>
    public static DemandPlace? Read(string text) => text.Split(' ') is [var actor, var recipient, var slug]
        && ActorCode.IsCode(actor) && (recipient == Stored.Anyone || ActorCode.IsCode(recipient))
        ? new(actor, recipient, slug)
        : null;
}
