using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Speakers;

/// <summary>A form that appoints a speaker, as the command it means.</summary>
internal static class Appointing
{
    public static (AppointSpeaker Command, IReadOnlyList<Fault> Faults) Read(Typed typed, string? name = null)
    {
        var authority = typed["authority"];
        var number = decimal.TryParse(authority, NumberStyles.Number, CultureInfo.InvariantCulture, out var read);
        var command = new AppointSpeaker(
            name ?? typed["name"],
            typed["aliases"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            typed["role"], number ? read : null, typed["from"], typed["until"]);
        return (command, authority is null || number
            ? []
            : [new("/authority", Refusal.Malformed, "A number from 0 to 1, as 0.85; leave it empty for no limit.")]);
    }

    /// <summary>The decision of the one writer of the registry.</summary>
    public static Task<Decision> DecideAsync(
        ActorCode actor, AppointSpeaker command, RegistryAppending appending, Writer writer, CancellationToken cancellation) =>
        appending.ChangeAsync(
            actor, book => book.Actors.GetValueOrDefault(actor) is { } known
                ? AppointSpeaker.Decide(command, known)
                : Decision.Refuse(new Fault("/actor", Refusal.UnknownActor, $"There is no actor {actor}.")),
            writer, cancellation);
}
