using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;

namespace PostureTracker.Server.Actors;

public static class AppointSpeakerEndpoint
{
    [WolverinePost("/v1/actors/{code}/speakers")]
    [Does("A speaker, new or known, takes up a role.")]
    [Body<AppointSpeaker>]
    [Answers<ActorAnswer>(201, "The actor as it is now.")]
    [Answers<ActorAnswer>(200, "It was so before; nothing new.")]
    public static Task<IResult> Post(string code, HttpContext http, RegistryAppending appending, Registry registry) =>
        RegistryChanges.ApplyAsync(
            http, code, appending, registry,
            new RegistryChange<AppointSpeaker>(AppointSpeaker.Decide, StatusCodes.Status201Created));
}
