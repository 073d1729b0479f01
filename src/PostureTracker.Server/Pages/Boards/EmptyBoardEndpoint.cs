using PostureTracker.Server.Demo;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>Loads the worked example into an empty ledger.</summary>
internal static class EmptyBoardEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Map(RouteGroupBuilder pages) => pages.MapPost("/worked-example", PostAsync);

    private static async Task<IResult> PostAsync(
        HttpContext http, WorkedExample example, Positions positions, CancellationToken cancellation)
    {
        var outcome = await example.LoadAsync(cancellation);
        if (outcome is DemoOutcome.LedgerInUse)
            return Misunderstood.Page(409, [new("", "ledger-in-use", outcome.Sentence())]);
        await positions.WaitForAsync(await positions.RecordedAsync(cancellation), Patience, cancellation);
        return PageSetup.SeeOther(http, "/?asOf=2021-06-25");
    }
}
