namespace PostureTracker.Server.Pages.Comparing;

internal static class CompareEndpoint
{
    public static Task<IResult> GetAsync(HttpContext http, ComparingReading comparing, CancellationToken cancellation) =>
        AnswerAsync(http, comparing, Page, cancellation);

    public static Task<IResult> GetSvgAsync(HttpContext http, ComparingReading comparing, CancellationToken cancellation) =>
        AnswerAsync(http, comparing, CompareFiles.Svg, cancellation);

    public static Task<IResult> GetCsvAsync(HttpContext http, ComparingReading comparing, CancellationToken cancellation) =>
        AnswerAsync(http, comparing, CompareFiles.Csv, cancellation);

    public static Task<IResult> GetJsonAsync(HttpContext http, ComparingReading comparing, CancellationToken cancellation) =>
        AnswerAsync(http, comparing, view => CompareFiles.Json(http, view), cancellation);

    /// <summary>The form to add an actor leads on to the address that names it with the others.</summary>
    private static IResult Page(ComparedView view) => view.Asked.Added is { } added
        ? Microsoft.AspNetCore.Http.Results.LocalRedirect(
            view.Actors.Any(actor => actor.Actor.ToString() == added) ? view.Of(ComparedView.Path) : view.With(added))
        : PageSetup.Of<ComparePage>(new { Comparison = view });

    private static async Task<IResult> AnswerAsync(
        HttpContext http, ComparingReading comparing, Func<ComparedView, IResult> answer, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        var (asked, unreadable) = ComparingAsked.Read(http.Request.Query);
        if ((malformed ?? unreadable) is { } refused)
            return Misunderstood.Page(http, refused);
        var found = await comparing.ReadAsync(view, asked, cancellation);
        return found.Value is { } read ? answer(read) : Misunderstood.Page(http, found.None!);
    }
}
