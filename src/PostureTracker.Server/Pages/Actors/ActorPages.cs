namespace PostureTracker.Server.Pages.Actors;

internal static class ActorPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ActorAsking>();
        services.AddSingleton<ActorCharts>();
        services.AddSingleton<ActorNumbers>();
        services.AddSingleton<RecordTicks>();
        services.AddSingleton<ActorReading>();
        services.AddSingleton<ActorFiles>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/actors/{code}", ActorEndpoint.GetAsync);
        ActorFiles.Map(pages);
    }
}
