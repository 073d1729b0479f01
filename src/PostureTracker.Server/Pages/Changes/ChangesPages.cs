namespace PostureTracker.Server.Pages.Changes;

internal static class ChangesPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ToldQueries>();
        services.AddSingleton<ChangesReading>();
        services.AddSingleton<FeedReading>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(ChangesView.Path, ChangesEndpoint.GetAsync);
        pages.MapGet("/changes.csv", ChangesEndpoint.GetCsvAsync);
        pages.MapGet("/changes.json", ChangesEndpoint.GetJsonAsync);
        pages.MapGet("/changes.atom", FeedEndpoint.GetAsync);
    }
}
