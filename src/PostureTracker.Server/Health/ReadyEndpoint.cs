using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Health;

public static class ReadyEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [WolverineGet("/health/ready")]
    [Does("Whether it can be relied on: the database, its schema, and the read models abreast of the ledger.")]
    [Answers<ReadyAnswer>(200, "It can. Else 503, which says what is wrong.")]
    public static async Task<IResult> Get(Readiness readiness, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            var (answer, faults) = await readiness.LookAsync(limited.Token);
            return faults.Count == 0
                ? Results.Json(answer)
                : Problems.Of(StatusCodes.Status503ServiceUnavailable, faults);
        }
        catch (Exception away) when (Failures.IsAway(away) || away is OperationCanceledException)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable,
                [new("", "database-away", "The database does not answer.")]);
        }
    }
}
