using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Pages;

/// <summary>Where the first statement of a stance is logged.</summary>
internal static class FirstStatement
{
    public static string Of(View view, ActorCode actor, ActorCode? recipient, Dimension dimension) =>
        new View { Collection = view.Collection, Dimension = dimension, Recipient = recipient?.ToString() }
            .At("/statements/new", ("actor", actor.ToString()));
}
