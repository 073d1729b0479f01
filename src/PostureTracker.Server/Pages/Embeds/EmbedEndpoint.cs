namespace PostureTracker.Server.Pages.Embeds;

internal static class EmbedEndpoint
{
    public static async Task<IResult> GetAsync(
        string code, HttpContext http, EmbedReading embeds, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var found = await embeds.ReadAsync(view, code, cancellation);
        return found.Value is { } embed
            ? PageSetup.Of<EmbedPage>(new
            {
                Embed = embed,
                Theme = http.Request.Query["theme"].ToString() is ("light" or "dark") and var theme ? theme : null,
                Origin = $"{http.Request.Scheme}://{http.Request.Host}",
            })
            : Misunderstood.Page(http, found.None!);
    }
}
