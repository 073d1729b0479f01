using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;

namespace PostureTracker.Server.Actors;

public static class DescribeActorEndpoint
{
    [WolverinePatch("/v1/actors/{code}")]
    [Does("Describe an actor anew; what is left out stays.")]
    [Body<DescribeActor>]
    [Answers<ActorAnswer>(200, "The actor as it is now.")]
    public static Task<IResult> Patch(string code, HttpContext http, RegistryAppending appending, Registry registry) =>
        RegistryChanges.ApplyAsync(
            http, code, appending, registry,
            new RegistryChange<DescribeActor>(DescribeActor.Decide, StatusCodes.Status200OK));
}
