using Microsoft.AspNetCore.Http.HttpResults;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Queue;

internal static class QueueEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext http, QueueReading reading, ShellReading shell)
    {
        var (next, malformed) = await AskedAsync(http, reading);
        return malformed is not null ? Misunderstood.Page(http, malformed) : await PageAsync(http, shell, next!, 200);
    }

    public static async Task<IResult> GetGridAsync(HttpContext http, QueueReading reading)
    {
        var (next, malformed) = await AskedAsync(http, reading);
        return malformed is not null ? Misunderstood.Page(http, malformed) : Grid(next!, 200);
    }

    /// <summary>Without script: the next one is a page of its own, so that a reload codes nothing twice.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http, QueueWriting writing, ShellReading shell, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (await FormAsync(http) is not { } form)
            return Misunderstood.Page(http, PageForm.NotAForm);
        var (next, status) = await writing.SaveAsync(view, form, RequestWriter.Of(http), cancellation);
        return status == StatusCodes.Status200OK
            ? PageSetup.SeeOther(http, $"/queue?after={form.Place}&last={form.Statement}")
            : await PageAsync(http, shell, next, status);
    }

    public static async Task<IResult> PostGridAsync(HttpContext http, QueueWriting writing, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (await FormAsync(http) is not { } form)
            return Misunderstood.Page(http, PageForm.NotAForm);
        var (next, status) = await writing.SaveAsync(view, form, RequestWriter.Of(http), cancellation);
        return Grid(next, status);
    }

    private static async Task<QueueForm?> FormAsync(HttpContext http) =>
        await PageForm.ReadAsync(http) is { } typed ? QueueForm.Of(typed) : null;

    /// <summary>The statement to open, else the next after a place.</summary>
    private static async Task<(QueueView? Next, NoAnswer? Malformed)> AskedAsync(HttpContext http, QueueReading reading)
    {
        var query = PageRequest.Query(http);
        var (_, after, open, last) = (View.Read(query), query.Position("after"), Id(query, "open"), Id(query, "last"));
        if (query.Malformed is { } malformed)
            return (null, malformed);
        if (open is not { } statement)
            return (await reading.NextAsync(after ?? 0, last, last is null ? null : "Saved.", http.RequestAborted), null);
        return await reading.OpenAsync(statement, form: null, faults: [], http.RequestAborted) is { } opened
            ? (opened, null)
            : (null, NoAnswer.Unknown($"There is no statement {statement}."));
    }

    private static Guid? Id(QueryReader query, string name)
    {
        if (query.Text(name) is not { } text)
            return null;
        if (Identity.TryRead(text, out var id))
            return id;
        query.Refuse(name, $"'{name}' must be the id of a statement.");
        return null;
    }

    private static async Task<IResult> PageAsync(HttpContext http, ShellReading shell, QueueView next, int status)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var facts = await shell.ResolveAsync(view, "/queue", http.RequestAborted);
        return facts.Value is { } shown
            ? new RazorComponentResult<QueuePage>(new { Facts = shown, Next = next }) { StatusCode = status }
            : Misunderstood.Page(http, facts.None!);
    }

    private static RazorComponentResult<QueueGrid> Grid(QueueView next, int status) =>
        new(new { Next = next }) { StatusCode = status };
}
