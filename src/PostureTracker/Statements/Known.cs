using PostureTracker.Actors;

namespace PostureTracker.Statements;

/// <summary>What the record knew when a command came: looked up at the edge, so that deciding needs no look-up.
/// </summary>
/// <param name="Today">The latest day on which anything can have been said: the day at UTC+14.</param>
/// <param name="LoggedOn">The UTC day on which the statement was first recorded.</param>
/// <param name="Actors">The actors, built in or registered.</param>
/// <param name="Collections">The collections, by name.</param>
/// <param name="Linked">Those of the statements linked to that exist.</param>
public sealed record Known(
    DateOnly Today,
    DateOnly LoggedOn,
    IReadOnlyDictionary<ActorCode, Actor> Actors,
    IReadOnlyDictionary<string, Collection> Collections,
    IReadOnlyDictionary<Guid, LinkedStatement> Linked);

/// <summary>What a link needs to know of the statement it names.</summary>
public sealed record LinkedStatement(Guid Id, ActorCode Actor, DateOnly Day);
