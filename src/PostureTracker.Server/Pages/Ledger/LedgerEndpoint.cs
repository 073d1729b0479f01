using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Ledger;

internal static class LedgerEndpoint
{
    private const int Shown = 50;

    public static async Task<IResult> GetAsync(
        HttpContext http, LedgerReading ledger, Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        var (asked, page, malformed) = LedgerAsked.Read(http, book);
        if (asked is null)
            return Misunderstood.Page(http, malformed!);
        var limit = http.Request.Query.ContainsKey("limit") ? page!.Limit : Shown;
        var found = await ledger.ReadAsync(asked, book, limit, cancellation);
        return found.Value is { } shown
            ? PageSetup.Of<LedgerPage>(new { Shown = shown })
            : Misunderstood.Page(http, found.None!);
    }
}
