using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class RegisterActorEndpoint
{
    [WolverinePost("/v1/actors")]
    [Does("Register an actor that the codebook lacks.")]
    [Body<RegisterActor>]
    [Answers<ActorAnswer>(201, "Registered.")]
    [Answers<ActorAnswer>(200, "It was registered before, with this content; nothing new.")]
    public static async Task<IResult> Post(
        HttpContext http, RegistryAppending appending, Registry registry, CancellationToken cancellation)
    {
        var (command, malformed) = await JsonBody.ReadAsync<RegisterActor>(http);
        if (command is null)
            return malformed!;
        if (!ActorCode.IsCode(command.Code))
            return Problems.Refused(((Refused)RegisterActor.Decide(command, null)).Faults);
        var code = new ActorCode(command.Code);
        var decision = await appending.ChangeAsync(
            code, book => RegisterActor.Decide(command, book.Actors.GetValueOrDefault(code)), RequestWriter.Of(http),
            cancellation);
        if (decision is Refused refused)
            return Problems.Refused(refused.Faults);
        http.Response.Headers.Location = $"/v1/actors/{code}";
        var (book, _) = await registry.NowAsync(cancellation);
        return Results.Json(
            ActorAnswer.Of(book.Actors[code], book.Position),
            decision is Accepted { Events.Count: > 0 } ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
