namespace PostureTracker.Server.Pages.Actors;

internal static class ActorPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<ActorReading>();

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/actors/{code}", ActorEndpoint.GetAsync);
}
