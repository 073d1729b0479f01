namespace PostureTracker.Server.Pages.Queue;

internal static class QueuePages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<WaitingStatements>();
        services.AddSingleton<QueueReading>();
        services.AddSingleton<QueueWriting>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/queue", QueueEndpoint.GetAsync);
        pages.MapPost("/queue", QueueEndpoint.PostAsync);
        pages.MapGet("/queue/_grid", QueueEndpoint.GetGridAsync);
        pages.MapPost("/queue/_grid", QueueEndpoint.PostGridAsync);
    }
}
