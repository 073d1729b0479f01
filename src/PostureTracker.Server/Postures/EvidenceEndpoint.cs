using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Postures;

public static class EvidenceEndpoint
{
    [WolverineGet("/v1/postures/{actor}/{dimension}/evidence")]
    [Does("What a stance rests on: each statement's weight, share, pull, and the stance without it. Pulls add up to the mean.")]
    [Asks("asOf", "knownAt", "minPosition", "recipient", "collection", "basis", "sort", "limit", "cursor")]
    [Answers<EvidenceAnswer>(200, "A page of the evidence, with the sum of what is not on it.")]
    public static async Task<IResult> Get(
        string actor, string dimension, HttpContext http, EvidenceQueries evidence, CancellationToken cancellation)
    {
        if (Dimensions.Find(dimension) is not { } scale)
            return Problems.UnknownDimension(dimension);
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var query = page.Read;
        var question = page.Held(query.Question());
        var asked = new EvidenceAsked(
            query.RecipientOrAnyone(), scale.Dimension, query.Word<EvidenceSort>("sort") ?? EvidenceSort.Pull);
        var after = page.Place(EvidencePlace.Read);
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var found = await evidence.FindAsync(
            after is null ? question : question with { AsOf = after.AsOf },
            actor, asked, after, page.Limit, cancellation);
        return found.Value is { } end
            ? Results.Json(end.Answer with { Next = page.Next(end.End?.ToString(), end.KnownAt) })
            : Problems.Of(found.None!);
    }
}
