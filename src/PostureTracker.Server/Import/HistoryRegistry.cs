using System.Diagnostics;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Import;

/// <summary>Writes the registry as the lines of a history say.</summary>
internal sealed class HistoryRegistry(RegistryAppending appending, Registry registry)
{
    public Task<LogOutcome> WriteAsync(HistoryLine line, Writer writer, CancellationToken cancellation) => line switch
    {
        RegisterLine { Actor: { } actor, Collection: null } => RegisterAsync(actor, writer, cancellation),
        RegisterLine { Actor: null, Collection: { } collection } => RegisterAsync(collection, writer, cancellation),
        RegisterLine => Refused("", "Give an actor or a collection, one of them."),
        DescribeLine { Actor: { } actor } => ChangeAsync(
            new("/actor/code", "/actor", actor.Code),
            state => DescribeActor.Decide(new(actor.Name, actor.Kind, actor.Aliases), state), writer, cancellation),
        DescribeLine => Refused("/actor", "Give the actor, with its code."),
        AppointLine { Speaker: { } speaker } appoint => ChangeAsync(
            new("/actor", "/speaker", appoint.Actor),
            state => AppointSpeaker.Decide(speaker, state), writer, cancellation),
        LeaveLine { Speaker: { } speaker } leave => ChangeAsync(
            new("/actor", "/speaker", leave.Actor),
            state => RecordDeparture.Decide(speaker, state), writer, cancellation),
        AppointLine or LeaveLine => Refused("/speaker", "Give the speaker."),
        _ => throw new UnreachableException($"{line.GetType().Name} is not of the registry."),
    };

    private async Task<LogOutcome> RegisterAsync(RegisterActor actor, Writer writer, CancellationToken cancellation)
    {
        if (!ActorCode.IsCode(actor.Code))
            return Of(RegisterActor.Decide(actor, state: null), "/actor");
        var code = new ActorCode(actor.Code);
        return Of(
            await appending.ChangeAsync(
                code, book => RegisterActor.Decide(actor, book.Actors.GetValueOrDefault(code)), writer, cancellation),
            "/actor");
    }

    private async Task<LogOutcome> RegisterAsync(
        RegisterCollection collection, Writer writer, CancellationToken cancellation) => Of(
        collection.Name is not { } name
            ? RegisterCollection.Decide(collection, state: null)
            : await appending.ChangeAsync(
                name, book => RegisterCollection.Decide(collection, book.Collections.GetValueOrDefault(name)),
                writer, cancellation),
        "/collection");

    private async Task<LogOutcome> ChangeAsync(
        KnownActor actor, Func<Actor, Decision> decide, Writer writer, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        if (!ActorCode.IsCode(actor.Code) || !book.Actors.ContainsKey(new(actor.Code)))
            return new(IsNew: false, [new(actor.Pointer, Refusal.UnknownActor,
                $"'{actor.Code}' is no actor; register it first.")]);
        var code = new ActorCode(actor.Code);
        return Of(
            await appending.ChangeAsync(code, now => decide(now.Actors[code]), writer, cancellation), actor.Change);
    }

    private static LogOutcome Of(Decision decision, string pointer) => decision is Accepted accepted
        ? new(accepted.Events.Count > 0, [])
        : new(IsNew: false, [.. ((Refused)decision).Faults.Select(fault => fault.Under(pointer))]);

    private static Task<LogOutcome> Refused(string pointer, string detail) =>
        Task.FromResult(new LogOutcome(IsNew: false, [new(pointer, Refusal.Required, detail)]));

    /// <summary>The actor that a line changes.</summary>
    /// <param name="Pointer">Where its code stands.</param>
    /// <param name="Change">Where the change stands.</param>
    /// <param name="Code">Its code, as sent.</param>
    private sealed record KnownActor(string Pointer, string Change, string? Code);
}
