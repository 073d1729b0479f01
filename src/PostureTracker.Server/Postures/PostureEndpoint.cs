using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Postures;

public static class PostureEndpoint
{
    [WolverineGet("/v1/postures/{actor}")]
    [Does("Where one actor stands, towards one recipient or anyone.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "basis", "beside")]
    [Answers<PostureAnswer>(200, "The posture; a dimension without a stance is null, never 0.")]
    public static async Task<IResult> Get(
        string actor, HttpContext http, PostureQueries postures, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var question = query.Question();
        var recipient = query.RecipientOrAnyone();
        return query.Malformed is { } malformed
            ? Problems.Of(malformed)
            : Results.Of(await postures.PostureAsync(question, actor, recipient, cancellation));
    }
}
