using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

/// <summary>An actor to decide on, and what came of the decision.</summary>
internal static class Given
{
    public static readonly ActorCode Korea = new("PRK");

    /// <summary>North Korea, built in, with what happened since.</summary>
    public static Actor NorthKorea(params object[] happened) => happened.Aggregate(Actor.BuiltIn(Korea)!, Actor.Evolve);

    public static SpeakerAppointed Appointed(
        string name, string role, string from, string? until = null, decimal? authority = null) =>
        new(Korea, name, [], role, authority, DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until));

    /// <summary>The actor after the command's events; a refusal fails the test.</summary>
    public static Actor After(this Actor actor, AppointSpeaker command) =>
        AppointSpeaker.Decide(command, actor).Events().Aggregate(actor, Actor.Evolve);

    public static IReadOnlyList<object> Events(this Decision decision) => decision.ShouldBeOfType<Accepted>().Events;

    public static IEnumerable<(string Pointer, string Code)> Codes(this Decision decision) =>
        decision.ShouldBeOfType<Refused>().Faults.Select(fault => (fault.Pointer, fault.Code));
}
