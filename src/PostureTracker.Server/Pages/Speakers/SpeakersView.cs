using PostureTracker.Actors;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Speakers;

/// <summary>Who speaks for whom.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">The words searched for; null: none.</param>
/// <param name="Found">Who was found, by actor.</param>
/// <param name="Actors">The actors there are, to register a speaker for.</param>
public sealed record SpeakersView(
    ShellFacts Facts, string? Asked, IReadOnlyList<(Actor Actor, IReadOnlyList<Speaker> Speakers)> Found,
    IReadOnlyList<Actor> Actors)
{
    /// <summary>What was typed into the form, and what is wrong with it.</summary>
    public Typed Typed { get; init; } = Typed.Nothing;
}

/// <summary>One speaker, and what was said last.</summary>
public sealed record SpeakerView(
    ShellFacts Facts, Actor Actor, Speaker Speaker, IReadOnlyList<StatementAnswer> Said)
{
    public string Path => SpeakerId.Address(Actor.Code, Speaker.Name);

    public Typed Typed { get; init; } = Typed.Nothing;
}
