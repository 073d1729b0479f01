using PostureTracker.Server.Http;

namespace PostureTracker.Server.Pages.Changes;

internal static class ChangesEndpoint
{
    public static Task<IResult> GetAsync(HttpContext http, ChangesReading changes, CancellationToken cancellation) =>
        AnswerAsync(http, changes, view => PageSetup.Of<ChangesPage>(new { Changes = view }), cancellation);

    public static Task<IResult> GetCsvAsync(HttpContext http, ChangesReading changes, CancellationToken cancellation) =>
        AnswerAsync(http, changes, ChangesFiles.Csv, cancellation);

    public static Task<IResult> GetJsonAsync(HttpContext http, ChangesReading changes, CancellationToken cancellation) =>
        AnswerAsync(http, changes, view => ChangesFiles.Json(http, view), cancellation);

    private static async Task<IResult> AnswerAsync(
        HttpContext http, ChangesReading changes, Func<ChangesView, IResult> answer, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        var (asked, unreadable) = ChangesAsked.Read(http.Request.Query);
        if ((malformed ?? unreadable) is { } refused)
            return Misunderstood.Page(http, refused);
        var found = await changes.ReadAsync(view, asked, cancellation);
        return found.Value is { } read ? answer(read) : Misunderstood.Page(http, found.None!);
    }
}
