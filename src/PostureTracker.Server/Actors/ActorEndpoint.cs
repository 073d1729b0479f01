using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class ActorEndpoint
{
    [WolverineGet("/v1/actors/{code}")]
    [Does("One actor, with its speakers and the roles they held.")]
    [Answers<ActorAnswer>(200, "The actor.")]
    public static async Task<IResult> Get(string code, Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        return ActorCode.IsCode(code) && book.Actors.GetValueOrDefault(new(code)) is { } actor
            ? Results.Json(ActorAnswer.Of(actor, book.Position))
            : RegistryChanges.Missing(code);
    }
}
