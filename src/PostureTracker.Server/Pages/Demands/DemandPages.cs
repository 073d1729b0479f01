namespace PostureTracker.Server.Pages.Demands;

internal static class DemandPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<DemandsReading>();

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(DemandsView.Path, DemandsEndpoint.GetAsync);
        pages.MapGet("/demands.csv", DemandsEndpoint.GetCsvAsync);
        pages.MapGet("/demands.json", DemandsEndpoint.GetJsonAsync);
    }
}
