using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;

namespace PostureTracker.Server.Actors;

public static class RecordDepartureEndpoint
{
    [WolverinePost("/v1/actors/{code}/departures")]
    [Does("A speaker gives up a role.")]
    [Body<RecordDeparture>]
    [Answers<ActorAnswer>(200, "The actor as it is now.")]
    public static Task<IResult> Post(string code, HttpContext http, RegistryAppending appending, Registry registry) =>
        RegistryChanges.ApplyAsync(
            http, code, appending, registry,
            new RegistryChange<RecordDeparture>(RecordDeparture.Decide, StatusCodes.Status200OK));
}
