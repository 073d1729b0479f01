using System.Collections.Immutable;
using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Storage;

/// <summary>The registry as its events up to a position leave it.</summary>
public sealed record RegistryBook(
    long Position,
    ImmutableSortedDictionary<ActorCode, Actor> Actors,
    ImmutableSortedDictionary<string, Collection> Collections)
{
    /// <summary>What every ledger starts with.</summary>
    public static RegistryBook BuiltIn { get; } = new(
        Position: 0,
        BuiltInActors.All.ToImmutableSortedDictionary(actor => actor.Code, actor => Actor.BuiltIn(actor.Code)!),
        PostureTracker.Actors.Collections.BuiltIn.ToImmutableSortedDictionary(
            collection => collection.Name, collection => collection, StringComparer.Ordinal));

    public RegistryBook With(long position, object happened) => happened switch
    {
        IActorEvent e => this with
        {
            Position = position,
            Actors = Actors.SetItem(e.Actor, Actor.Evolve(Actors.GetValueOrDefault(e.Actor), e)),
        },
        CollectionRegistered e => this with
        {
            Position = position,
            Collections = Collections.SetItem(e.Collection, Collection.Of(e)),
        },
        _ => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is not of the registry."),
    };
}
