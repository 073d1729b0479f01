namespace PostureTracker.Server.Pages.Changes;

internal static class FeedEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext http, FeedReading feeds, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        var (asked, unreadable) = ChangesAsked.Read(http.Request.Query);
        if ((malformed ?? unreadable) is { } refused)
            return Http.Problems.Of(refused);
        var found = await feeds.ReadAsync(view, asked, cancellation);
        return found.Value is { } feed
            ? Microsoft.AspNetCore.Http.Results.Text(
                AtomFeed.Of(feed, $"{http.Request.Scheme}://{http.Request.Host}"), AtomFeed.ContentType)
            : Http.Problems.Of(found.None!);
    }
}
