using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Speakers;

internal static class SpeakersEndpoint
{
    public static Task<IResult> GetAsync(HttpContext http, SpeakerReading speakers, CancellationToken cancellation) =>
        ShowAsync(http, speakers, Typed.Nothing, cancellation);

    /// <summary>Registers a speaker with a first role.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http, SpeakerReading speakers, RegistryAppending appending, CancellationToken cancellation)
    {
        var typed = await Typed.ReadAsync(http);
        if (typed["actor"] is not { } code || !ActorCode.IsCode(code))
            return await ShowAsync(http, speakers, typed with
            {
                Faults = [new("/actor", Refusal.Required, "For whom does the speaker speak?")],
            }, cancellation);
        var (command, faults) = Appointing.Read(typed);
        var decision = faults.Count > 0 ? new Refused(faults) : await Appointing.DecideAsync(
            new(code), command, appending, RequestWriter.Of(http), cancellation);
        return decision is Refused refused
            ? await ShowAsync(http, speakers, typed with { Faults = refused.Faults }, cancellation)
            : PageSetup.SeeOther(http, SpeakerId.Address(new(code), command.Name!.Trim()));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, SpeakerReading speakers, Typed typed, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var asked = http.Request.Query["q"].ToString().Trim();
        var found = await speakers.AllAsync(view, asked.Length == 0 ? null : asked, cancellation);
        if (found.Value is not { } all)
            return Misunderstood.Page(http, found.None!);
        return PageSetup.Of<SpeakersPage>(new { Speakers = all with { Typed = typed } }, typed.Faults.Count > 0 ? 422 : 200);
    }
}
