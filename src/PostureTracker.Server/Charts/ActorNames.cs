using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>What to call the recipient of a track, which answers name by code alone.</summary>
public static class ActorNames
{
    public static string Of(ActorCode code) => BuiltInActors.Find(code)?.Name ?? code.ToString();
}
