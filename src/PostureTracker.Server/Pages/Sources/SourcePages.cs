using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Sources;

/// <summary>Where statements were published: all sources, and what one contributed.</summary>
internal static class SourcePages
{
    private const int Said = 20;

    public static void Add(IServiceCollection services) => services.AddSingleton<SourceQueries>();

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/sources", AllAsync);
        pages.MapGet("/sources/{id}", OneAsync);
    }

    public static string Address(string name) => "/sources/" + Uri.EscapeDataString(name);

    private static async Task<IResult> AllAsync(
        HttpContext http, SourceQueries sources, ShellReading shell, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var resolved = await shell.ResolveAsync(view, "/sources", cancellation);
        if (resolved.Value is not { } facts)
            return Misunderstood.Page(http, resolved.None!);
        var asked = http.Request.Query["q"].ToString().Trim() is { Length: > 0 } words ? words : null;
        var found = await sources.AllAsync(facts.Held, asked, cancellation);
        return found.Value is { } all
            ? PageSetup.Of<SourcesPage>(new { Facts = facts, Asked = asked, Found = all })
            : Misunderstood.Page(http, found.None!);
    }

    private static async Task<IResult> OneAsync(
        string id, HttpContext http, SourceQueries sources, StatementSearch statements, ShellReading shell)
    {
        // A slash within a name comes as it was written into the address.
        var name = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var resolved = await shell.ResolveAsync(view, Address(name), http.RequestAborted);
        if (resolved.Value is not { } facts)
            return Misunderstood.Page(http, resolved.None!);
        var sum = await sources.OneAsync(facts.Held, name, http.RequestAborted);
        var said = await statements.FindAsync(
            facts.Held, new() { Collection = view.Collection, Source = name, Status = StatementStatus.Live }, before: null,
            Said, http.RequestAborted);
        return (sum.None ?? said.None) is { } none
            ? Misunderstood.Page(http, none)
            : PageSetup.Of<SourcePage>(new { Facts = facts, Name = name, Sum = sum.Value, said.Value!.Statements });
    }
}
