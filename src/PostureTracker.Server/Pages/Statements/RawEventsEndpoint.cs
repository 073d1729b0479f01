using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Statements;

internal static class RawEventsEndpoint
{
    public static async Task<IResult> GetAsync(
        string id, HttpContext http, StatementStreams streams, ShellReading shell, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (!Identity.TryRead(id, out var statement))
            return Misunderstood.Page(http, NoAnswer.Unknown($"There is no statement {id}."));
        var read = await streams.ReadAsync(statement, view.KnownAt, cancellation);
        if (read.Value is not { } stream)
            return Misunderstood.Page(http, read.None!);
        var facts = await shell.ResolveAsync(view, $"{StatementView.PathOf(statement)}/events", cancellation);
        return facts.Value is { } shown
            ? PageSetup.Of<RawEventsPage>(new { Facts = shown, Statement = statement, stream.Events })
            : Misunderstood.Page(http, facts.None!);
    }
}
