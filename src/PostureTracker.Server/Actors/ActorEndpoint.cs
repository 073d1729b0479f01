using PostureTracker.Actors;
using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class ActorEndpoint
{
    [WolverineGet("/v1/actors/{code}")]
    [Does("One actor, with its speakers and the roles they held.")]
    [Asks("knownAt")]
    [Answers<ActorAnswer>(200, "The actor.")]
    public static async Task<IResult> Get(
        string code, HttpContext http, RegistryMoments moments, CancellationToken cancellation)
    {
        var query = http.ReadQuery();
        var knownAt = query.KnownAt("knownAt");
        if (query.Malformed is { } malformed)
            return Problems.Of(malformed);
        var read = await moments.AtAsync(knownAt, cancellation);
        if (read.None is { } none)
            return Problems.Of(none);
        var moment = read.Value!;
        return ActorCode.IsCode(code) && moment.Book.Actors.GetValueOrDefault(new(code)) is { } actor
            ? Results.Json(ActorAnswer.Of(actor, moment.KnownAt, moment.Position))
            : RegistryChanges.Missing(code);
    }
}
