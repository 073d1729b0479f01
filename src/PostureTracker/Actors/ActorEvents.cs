namespace PostureTracker.Actors;

// Everything that can happen in the registry: one stream per actor, one per collection.

public interface IActorEvent
{
    ActorCode Actor { get; }
}

public sealed record ActorRegistered(ActorCode Actor, string Name, ActorKind Kind, IReadOnlyList<string> Aliases)
    : IActorEvent;

/// <summary>Described anew: the whole description, as it is from now on.</summary>
public sealed record ActorDescribed(ActorCode Actor, string Name, ActorKind Kind, IReadOnlyList<string> Aliases)
    : IActorEvent;

/// <summary>A speaker took up a role; aliases add to those known. <paramref name="From"/> and <paramref name="Until"/>
/// are the first and last days held.</summary>
public sealed record SpeakerAppointed(
    ActorCode Actor, string Speaker, IReadOnlyList<string> Aliases, string Role, decimal? Authority,
    DateOnly From, DateOnly? Until) : IActorEvent;

/// <summary>A speaker gave up the role held on <paramref name="On"/>, the last day held.</summary>
public sealed record SpeakerLeft(ActorCode Actor, string Speaker, DateOnly On) : IActorEvent;

public sealed record CollectionRegistered(string Collection, CollectionKind Kind, string? Title);

public enum ActorKind { State, Territory, Organisation, Group }

/// <summary>Who coded a collection: people, or a machine from news.</summary>
public enum CollectionKind { Human, Machine }
