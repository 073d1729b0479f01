using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Statements;

internal static class StatementPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<StatementReading>();
        services.AddSingleton<ChangeReading>();
        services.AddSingleton<ChangeWriting>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/statements/{id:guid}.json", PostureTracker.Server.Statements.StatementEndpoint.Get);
        pages.MapGet("/statements/{id:guid}/history.json", HistoryEndpoint.Get);
        pages.MapGet("/statements/{id:guid}/events.json", EventsEndpoint.Get);
        pages.MapGet("/statements/{id}", StatementEndpoint.GetAsync);
        pages.MapGet("/statements/{id}/events", RawEventsEndpoint.GetAsync);
        foreach (var change in ChangeKind.All)
        {
            pages.MapGet($"/statements/{{id}}/{change.Path}",
                (string id, HttpContext http, ChangeReading reading) => ChangeEndpoint.GetAsync(id, change, http, reading));
            pages.MapPost($"/statements/{{id}}/{change.Path}",
                (string id, HttpContext http, ChangeReading reading, ChangeWriting writing) =>
                    ChangeEndpoint.PostAsync(id, change, http, reading, writing));
        }
    }
}
