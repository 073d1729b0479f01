using Microsoft.AspNetCore.Http.HttpResults;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Statements;

internal static class ChangeEndpoint
{
    public static async Task<IResult> GetAsync(string id, ChangeKind kind, HttpContext http, ChangeReading reading)
    {
        var (view, malformed) = PageRequest.View(http);
        return malformed is not null
            ? Misunderstood.Page(http, malformed)
            : Page(http, StatusCodes.Status200OK, await reading.ReadAsync(
                view, id, new(kind, new ChangeForm(), [], IsStale: false, RequestWriter.Of(http)), http.RequestAborted));
    }

    public static async Task<IResult> PostAsync(
        string id, ChangeKind kind, HttpContext http, ChangeReading reading, ChangeWriting writing)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (await PageForm.ReadAsync(http) is not { } typed)
            return Misunderstood.Page(http, PageForm.NotAForm);
        var sent = (Form: ChangeForm.Of(typed), Writer: RequestWriter.Of(http));
        if (view.IsPast)
        {
            return Page(http, StatusCodes.Status422UnprocessableEntity, await reading.ReadAsync(
                view, id, new(kind, sent.Form, [], IsStale: false, sent.Writer), http.RequestAborted));
        }

        return await writing.ApplyAsync(view, id, kind, sent, http.RequestAborted) is var (page, status)
            ? Page(http, status, page)
            : PageSetup.SeeOther(http, StatementView.PathOf(Guid.Parse(id)));
    }

    private static IResult Page(HttpContext http, int status, Answer<ChangeView> page) => page.Value is { } shown
        ? new RazorComponentResult<ChangePage>(new { Shown = shown }) { StatusCode = status }
        : Misunderstood.Page(http, page.None!);
}
