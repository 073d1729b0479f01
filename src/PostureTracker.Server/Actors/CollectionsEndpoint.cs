using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Actors;

public static class CollectionsEndpoint
{
    [WolverineGet("/v1/collections")]
    [Does("The collections, built in and registered, by name.")]
    [Answers<CollectionsAnswer>(200, "All of them.")]
    public static async Task<IResult> Get(Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        return Results.Json(new CollectionsAnswer([.. book.Collections.Values]));
    }
}
