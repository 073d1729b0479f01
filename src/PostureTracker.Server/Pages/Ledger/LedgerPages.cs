using PostureTracker.Server.Http;

namespace PostureTracker.Server.Pages.Ledger;

internal static class LedgerPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<LedgerReading>();

    public static void Map(RouteGroupBuilder pages)
    {
        var asks = new AsksAttribute([.. LedgerAsked.Names, "cursor", "limit"]);
        pages.MapGet("/statements", LedgerEndpoint.GetAsync).WithMetadata(asks);
        pages.MapGet("/statements.json", LedgerFiles.JsonAsync).WithMetadata(asks);
        pages.MapGet("/statements.csv", LedgerFiles.CsvAsync).WithMetadata(asks);
    }
}
