using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Does what a form says, on the road that the API takes too.</summary>
public sealed class FormWriting(
    Appending appending, RegistryAppending registering, Positions positions, PreviewReading previews)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Writes it, and waits a moment for the read models to show it. The same form sent twice writes once.
    /// </summary>
    public async Task<Outcome> SaveAsync(OpenForm form, Writer writer, CancellationToken cancellation)
    {
        if (form.Draft.Faults.Count > 0)
            return new NotWritten(await FaultsAsync(form, writer, cancellation));
        var outcome = form.Verb == FormVerb.Log
            ? await appending.LogAsync(form.Draft.Statement, resolved: null, writer, cancellation)
            : await appending.ChangeAsync(
                form.Current!.Id, form.Version, form.Change(), Keyed(form, writer), cancellation);
        if (outcome is Written written)
            await positions.WaitForAsync(written.Statement.Position, Patience, cancellation);
        return outcome;
    }

    /// <summary>Registers the speaker typed, with a role.</summary>
    public async Task<IReadOnlyList<Fault>> RegisterAsync(OpenForm form, Writer writer, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var authority = FormNumber.Read(form.Fields["register/authority"], "/authority", faults);
        var command = new AppointSpeaker(
            form.Fields["speaker/name"], Aliases: null, form.Fields["register/role"], authority,
            FormDate.Read(form.Fields["register/from"], form.Today), Until: null);
        if (form.Names.Actor(form.Draft.Statement.Actor) is not { } actor)
            return [new("/actor", Refusal.Required, "Say first on whose behalf the speaker speaks."), .. faults];
        if (faults.Count > 0)
            return [.. faults.Select(At)];
        var decision = await registering.ChangeAsync(
            actor.Code, book => AppointSpeaker.Decide(command, book.Actors[actor.Code]), writer, cancellation);
        return decision is Refused refused ? [.. refused.Faults.Select(At)] : [];

        static Fault At(Fault fault) =>
            fault with { Pointer = fault.Pointer == "/name" ? "/speaker/name" : $"/register{fault.Pointer}" };
    }

    /// <summary>What could not be read, and all else that the record would refuse.</summary>
    private async Task<IReadOnlyList<Fault>> FaultsAsync(OpenForm form, Writer writer, CancellationToken cancellation)
    {
        var outcome = await previews.TryAsync(form, writer, cancellation);
        return form.Draft.With(outcome.Refused is NotWritten { Faults: var refused } ? refused : []);
    }

    /// <summary>The same change sent twice, as by a second click, is one.</summary>
    private static Writer Keyed(OpenForm form, Writer writer) => form.Key is not { } key ? writer : writer with
    {
        Key = new($"POST {form.Path}", $"{key}", Canonical.Hash(form.Draft)),
    };
}
