namespace PostureTracker.Server.Pages.Actors;

internal static class ActorEndpoint
{
    public static async Task<IResult> GetAsync(
        string code, HttpContext http, ActorReading actors, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (ActorSteering.Of(http, view) is { } address)
            return TypedResults.LocalRedirect(address);
        var found = await actors.ReadAsync(view, code, ActorSteering.Own(http), cancellation);
        return found.Value is { } actor
            ? PageSetup.Of<ActorPage>(new { Actor = actor })
            : Misunderstood.Page(http, found.None!);
    }
}
