using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Speakers;

internal static class SpeakerEndpoint
{
    public static Task<IResult> GetAsync(
        string id, HttpContext http, SpeakerReading speakers, CancellationToken cancellation) =>
        ShowAsync(id, http, speakers, Typed.Nothing, cancellation);

    /// <summary>A known speaker takes up another role.</summary>
    public static Task<IResult> AppointAsync(
        string id, HttpContext http, SpeakerReading speakers, RegistryAppending appending, CancellationToken cancellation) =>
        ChangeAsync(id, http, speakers, async (actor, speaker, typed) =>
        {
            var (command, faults) = Appointing.Read(typed, speaker.Name);
            return faults.Count > 0
                ? new Refused(faults)
                : await Appointing.DecideAsync(actor.Code, command, appending, RequestWriter.Of(http), cancellation);
        }, cancellation);

    /// <summary>A speaker gives up a role.</summary>
    public static Task<IResult> DepartAsync(
        string id, HttpContext http, SpeakerReading speakers, RegistryAppending appending, CancellationToken cancellation) =>
        ChangeAsync(id, http, speakers, (actor, speaker, typed) => appending.ChangeAsync(
            actor.Code,
            book => RecordDeparture.Decide(new(speaker.Name, typed["on"]), book.Actors[actor.Code]),
            RequestWriter.Of(http), cancellation), cancellation);

    private static async Task<IResult> ChangeAsync(
        string id,
        HttpContext http,
        SpeakerReading speakers,
        Func<Actor, Speaker, Typed, Task<Decision>> change,
        CancellationToken cancellation)
    {
        var typed = await Typed.ReadAsync(http);
        var found = await speakers.OneAsync(new(), id, cancellation);
        if (found.Value is not { } one)
            return Misunderstood.Page(http, found.None!);
        return await change(one.Actor, one.Speaker, typed) is Refused refused
            ? await ShowAsync(id, http, speakers, typed with { Faults = refused.Faults }, cancellation)
            : PageSetup.SeeOther(http, one.Path);
    }

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, SpeakerReading speakers, Typed typed, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var found = await speakers.OneAsync(view, id, cancellation);
        return found.Value is { } one
            ? PageSetup.Of<SpeakerPage>(new { One = one with { Typed = typed } }, typed.Faults.Count > 0 ? 422 : 200)
            : Misunderstood.Page(http, found.None!);
    }
}
