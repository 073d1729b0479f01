using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>What one statement enters in the books. An event that changes what counts carries the entry before and
/// after, so that the old can be undone and the new entered without looking anything up.</summary>
/// <param name="Collection">Whose books.</param>
/// <param name="Actor">The actor the statement binds.</param>
/// <param name="Recipient">To whom it is addressed, if to anyone.</param>
/// <param name="Day">The day it counts from.</param>
/// <param name="Basis">Word or deed, from its form.</param>
/// <param name="Authority">How much it binds, over 0 and at most 1.</param>
/// <param name="Echo">Whether it echoes another statement, and so counts half.</param>
/// <param name="Signals">At least one; at most one per (actor, recipient, dimension).</param>
public sealed record BookEntry(
    string Collection,
    ActorCode Actor,
    ActorCode? Recipient,
    DateOnly Day,
    Basis Basis,
    decimal Authority,
    bool Echo,
    IReadOnlyList<EntrySignal> Signals);

/// <summary>A signal as entered: with the statement's actor and recipient where it names none of its own.</summary>
/// <param name="Actor">About whom.</param>
/// <param name="Recipient">Towards whom; null: towards anyone only.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Value">−1..+1, at most 6 decimals.</param>
/// <param name="Confidence">0..1, over 0, at most 6 decimals.</param>
public sealed record EntrySignal(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, decimal Value, decimal Confidence);
