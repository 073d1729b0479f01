using System.Diagnostics;
using PostureTracker.Codebook;

namespace PostureTracker.Actors;

/// <summary>A state or organisation whose posture is tracked, and who speaks for it.</summary>
/// <param name="Code">Its code, for ever.</param>
/// <param name="Name">1..200 characters, none of them hidden.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Speakers">In the order they were first appointed.</param>
public sealed record Actor(
    ActorCode Code, string Name, ActorKind Kind, IReadOnlyList<string> Aliases, IReadOnlyList<Speaker> Speakers)
{
    /// <summary>A built-in actor as it is before anything is recorded of it; null for any other code.</summary>
    public static Actor? BuiltIn(ActorCode code) => BuiltInActors.Find(code) is { } known
        ? new Actor(known.Code, known.Name, known.Kind, known.Aliases, [])
        : null;

    /// <summary>The actor after one more event; a built-in one needs no state to begin with.</summary>
    public static Actor Evolve(Actor? state, object happened) => happened switch
    {
        ActorRegistered e => new Actor(e.Actor, e.Name, e.Kind, e.Aliases, []),
        ActorDescribed e => Known(state, e) with { Name = e.Name, Kind = e.Kind, Aliases = e.Aliases },
        SpeakerAppointed e => Known(state, e).With(e),
        SpeakerLeft e => Known(state, e).With(e),
        _ => throw new UnreachableException($"{happened.GetType().Name} does not happen to an actor."),
    };

    /// <summary>Who goes by this name or alias, however composed, spaced or cased.</summary>
    public Speaker? SpeakerNamed(string name) => Speakers.FirstOrDefault(speaker => speaker.IsNamed(name));

    private static Actor Known(Actor? state, IActorEvent happened) => state ?? BuiltIn(happened.Actor)
        ?? throw new UnreachableException($"{happened.Actor} was never registered.");

    private Actor With(SpeakerAppointed e)
    {
        var role = new Role(e.Role, e.Authority, e.From, e.Until);
        return Speakers.Any(speaker => speaker.Name == e.Speaker)
            ? Changing(e.Speaker, speaker => speaker.Appointed(role, e.Aliases))
            : this with { Speakers = [.. Speakers, new Speaker(e.Speaker, e.Aliases, [role])] };
    }

    private Actor With(SpeakerLeft e) => Changing(e.Speaker, speaker => speaker.Left(e.On));

    private Actor Changing(string name, Func<Speaker, Speaker> change) =>
        this with { Speakers = [.. Speakers.Select(speaker => speaker.Name == name ? change(speaker) : speaker)] };
}
