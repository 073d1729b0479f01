using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Postures;

public static class BoardEndpoint
{
    [WolverineGet("/v1/postures")]
    [Does("Where everyone stands: a row per actor and recipient, and one per actor towards anyone.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "basis", "beside", "actors", "dimension",
        "since")]
    [Answers<BoardAnswer>(200, "The board.")]
    public static async Task<IResult> Get(HttpContext http, PostureQueries postures, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var question = query.Question();
        var filter = new TrackFilter(
            query.Text("actors")?.Split(','), query.Recipient(), query.Word<Dimension>("dimension"));
        var since = query.Since("since");
        return query.Malformed is { } malformed
            ? Problems.Of(malformed)
            : Results.Of(await postures.BoardAsync(question, filter, since, cancellation));
    }
}
