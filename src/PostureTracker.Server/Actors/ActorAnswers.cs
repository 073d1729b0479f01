using PostureTracker.Actors;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Actors;

// The shapes of api.md for the registry.

public sealed record ActorsAnswer(
    string KnownAt, long Position, IReadOnlyList<ActorSummary> Actors, string? Next);

public sealed record ActorSummary(ActorCode Code, string Name, ActorKind Kind, IReadOnlyList<string> Aliases)
{
    public static ActorSummary Of(Actor actor) => new(actor.Code, actor.Name, actor.Kind, actor.Aliases);
}

/// <summary>An actor with those who speak for it.</summary>
public sealed record ActorAnswer(
    ActorCode Code, string Name, ActorKind Kind, IReadOnlyList<string> Aliases,
    IReadOnlyList<SpeakerAnswer> Speakers, string KnownAt, long Position)
{
    public static ActorAnswer Of(Actor actor, long knownAt, long position) => new(
        actor.Code, actor.Name, actor.Kind, actor.Aliases, [.. actor.Speakers.Select(SpeakerAnswer.Of)],
        Reading.KnownAt.Text(knownAt), position);

    /// <summary>As a write leaves it.</summary>
    public static ActorAnswer Of(Actor actor, long position) => Of(actor, position, position);
}

public sealed record SpeakerAnswer(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<RoleAnswer> Roles)
{
    public static SpeakerAnswer Of(Speaker speaker) => new(
        speaker.Name, speaker.Aliases,
        [.. speaker.Roles.Select(role => new RoleAnswer(role.Title, role.Authority, role.From, role.Until))]);
}

/// <summary>A role; its days are the first and the last held.</summary>
public sealed record RoleAnswer(string Role, decimal? Authority, DateOnly From, DateOnly? Until);

public sealed record CollectionsAnswer(IReadOnlyList<Collection> Collections);
