using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Postures;

public static class ChangeEndpoint
{
    [WolverineGet("/v1/postures/{actor}/{dimension}/change")]
    [Does("What lies between two views of a stance: late entries, revisions and movement; what moved it; whether the stance itself moved.")]
    [Asks("then", "now", "thenKnownAt", "nowKnownAt", "minPosition", "recipient", "collection", "basis")]
    [Answers<ChangeAnswer>(200, "The change; total = late + revision + movement, null where a view has no stance.")]
    public static async Task<IResult> Get(
        string actor, string dimension, HttpContext http, ChangeQueries changes, CancellationToken cancellation)
    {
        if (Dimensions.Find(dimension) is not { } scale)
            return Problems.UnknownDimension(dimension);
        var query = http.ReadQuery();
        var now = query.Question() with { AsOf = query.Day("now"), KnownAt = query.KnownAt("nowKnownAt") };
        var (then, recipient, thenKnownAt) = (query.Day("then"), query.RecipientOrAnyone(), query.KnownAt("thenKnownAt"));
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        return then is { } day
            ? Results.Of(await changes.FindAsync(now, actor, new(recipient, scale.Dimension, day, thenKnownAt), cancellation))
            : Problems.Of(NoAnswer.Refused("?then", Refusal.Required, "Give the day to compare with."));
    }
}
