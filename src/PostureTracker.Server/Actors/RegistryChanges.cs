using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

/// <summary>The one way in which a request changes an actor's registry: body, decision, answer.</summary>
internal static class RegistryChanges
{
    /// <param name="http">The request.</param>
    /// <param name="code">The actor it names.</param>
    /// <param name="appending">The registry's writer.</param>
    /// <param name="registry">What the registry is.</param>
    /// <param name="change">The decision and the status of a change made.</param>
    public static async Task<IResult> ApplyAsync<TBody>(
        HttpContext http, string code, RegistryAppending appending, Registry registry, RegistryChange<TBody> change)
        where TBody : class
    {
        var (body, malformed) = await JsonBody.ReadAsync<TBody>(http);
        if (body is null)
            return malformed!;
        if (!ActorCode.IsCode(code))
            return Missing(code);
        var (before, _) = await registry.NowAsync(http.RequestAborted);
        if (!before.Actors.ContainsKey(new(code)))
            return Missing(code);
        var decision = await appending.ChangeAsync(
            new ActorCode(code), book => change.Decide(body, book.Actors[new(code)]), RequestWriter.Of(http),
            http.RequestAborted);
        if (decision is Refused refused)
            return Problems.Refused(refused.Faults);
        var (after, _) = await registry.NowAsync(http.RequestAborted);
        var changed = decision is Accepted { Events.Count: > 0 };
        return Results.Json(
            ActorAnswer.Of(after.Actors[new(code)], after.Position),
            changed ? change.StatusWhenChanged : StatusCodes.Status200OK);
    }

    public static IResult Missing(string code) =>
        Problems.Of(StatusCodes.Status404NotFound, [new("", "unknown", $"There is no actor {code}.")]);
}

/// <summary>How a body changes an actor.</summary>
internal sealed record RegistryChange<TBody>(Func<TBody, Actor, Decision> Decide, int StatusWhenChanged);
