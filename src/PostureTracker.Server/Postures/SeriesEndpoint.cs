using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Postures;

public static class SeriesEndpoint
{
    [WolverineGet("/v1/postures/{actor}/{dimension}/series")]
    [Does("One stance over time, a step for each day on which something was said.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "basis", "from", "to")]
    [Answers<SeriesAnswer>(200, "The series.")]
    public static async Task<IResult> Get(
        string actor, string dimension, HttpContext http, PostureQueries postures, CancellationToken cancellation)
    {
        if (Dimensions.Find(dimension) is not { } scale)
            return Problems.UnknownDimension(dimension);
        var query = http.ReadQuery();
        var question = query.Question();
        var window = new TrackWindow(query.RecipientOrAnyone(), scale.Dimension, query.Day("from"), query.Day("to"));
        return query.Malformed is { } malformed
            ? Problems.Of(malformed)
            : Results.Of(await postures.SeriesAsync(question, actor, window, cancellation));
    }
}
