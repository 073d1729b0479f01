namespace PostureTracker.Server.Pages.Statements;

internal static class StatementEndpoint
{
    public static async Task<IResult> GetAsync(
        string id, HttpContext http, StatementReading statements, CancellationToken cancellation)
    {
        var query = PageRequest.Query(http);
        var (view, pair) = (View.Read(query), VersionPair.Read(query));
        if (query.Malformed is { } malformed)
            return Misunderstood.Page(http, malformed);
        var found = await statements.ReadAsync(
            view, id, pair, $"{http.Request.Scheme}://{http.Request.Host}", cancellation);
        return found.Value is { } statement
            ? PageSetup.Of<StatementPage>(new { Shown = statement })
            : Misunderstood.Page(http, found.None!);
    }
}
