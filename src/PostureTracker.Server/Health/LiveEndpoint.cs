using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Health;

public static class LiveEndpoint
{
    [WolverineGet("/health/live")]
    [Does("Whether the process answers.")]
    [Answers<LiveAnswer>(200, "It does.")]
    public static IResult Get() => Results.Json(new LiveAnswer("live"));
}

public sealed record LiveAnswer(string Status);
