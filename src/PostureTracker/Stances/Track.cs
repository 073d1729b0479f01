using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>One actor × recipient × dimension over time, in one collection.</summary>
/// <param name="Collection">The body of statements, <c>desk</c> or a registered one.</param>
/// <param name="Actor">Whose stance it is.</param>
/// <param name="Recipient">Towards whom; null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
public readonly record struct Track(string Collection, ActorCode Actor, ActorCode? Recipient, Dimension Dimension);
