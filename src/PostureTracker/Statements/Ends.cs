using PostureTracker.Actors;

namespace PostureTracker.Statements;

/// <summary>About whom, and towards whom; null where it is left to the statement, or towards anyone.</summary>
internal readonly record struct Ends(ActorCode? Actor, ActorCode? Recipient)
{
    public bool AreOne => Actor is not null && Actor == Recipient;

    public Ends Or(Ends statement) => new(Actor ?? statement.Actor, Recipient ?? statement.Recipient);
}
