namespace PostureTracker.Server.Pages.Boards;

internal static class BoardPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<BoardReading>();
        services.AddSingleton<HeroReading>();
        services.AddSingleton<KeptBoards>();
        services.AddSingleton<BoardFiles>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/", BoardEndpoint.GetAsync);
        BoardFiles.Map(pages);
    }
}
