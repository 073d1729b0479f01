using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class RegisterCollectionEndpoint
{
    [WolverinePost("/v1/collections")]
    [Does("Open the books of a new body of statements.")]
    [Body<RegisterCollection>]
    [Answers<Collection>(201, "Registered.")]
    [Answers<Collection>(200, "It was registered before, with this content; nothing new.")]
    public static async Task<IResult> Post(
        HttpContext http, RegistryAppending appending, Registry registry, CancellationToken cancellation)
    {
        var (command, malformed) = await JsonBody.ReadAsync<RegisterCollection>(http);
        if (command is null)
            return malformed!;
        if (!Collection.IsName(command.Name))
            return Problems.Refused(((Refused)RegisterCollection.Decide(command, null)).Faults);
        var decision = await appending.ChangeAsync(
            command.Name, book => RegisterCollection.Decide(command, book.Collections.GetValueOrDefault(command.Name)),
            RequestWriter.Of(http), cancellation);
        if (decision is Refused refused)
            return Problems.Refused(refused.Faults);
        var (book, _) = await registry.NowAsync(cancellation);
        return Results.Json(
            book.Collections[command.Name],
            decision is Accepted { Events.Count: > 0 } ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
