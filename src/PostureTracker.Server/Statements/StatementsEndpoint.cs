using System.Globalization;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class StatementsEndpoint
{
    [WolverineGet("/v1/statements")]
    [Does("The ledger of statements, newest recorded first: filtered, searched, as known at any moment.")]
    [Asks("asOf", "knownAt", "minPosition", "collection", "actor", "recipient", "speaker", "form", "dimension", "source",
        "coded", "status", "q", "said.from", "said.to", "recorded.from", "recorded.to", "limit", "cursor")]
    [Answers<StatementsAnswer>(200, "A page of the list.")]
    public static async Task<IResult> Get(HttpContext http, StatementSearch search, CancellationToken cancellation)
    {
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return Problems.Of(unreadable!);
        var filter = StatementFilter.Read(page.Read);
        var question = page.Held(page.Read.Question());
        var before = page.PlaceNumber();
        if (page.Read.Malformed is { } malformed)
            return Problems.Of(malformed);
        var found = await search.FindAsync(
            question,
            filter,
            before,
            page.Limit,
            cancellation);
        return found.Value is { } answer ? Results.Json(Answer(page, answer)) : Problems.Of(found.None!);
    }

    internal static StatementsAnswer Answer(PageQuery page, StatementPage found) => new(
        found.AsOf, KnownAt.Text(found.KnownAt), found.Position, found.Statements,
        page.Next(found.Next?.ToString(CultureInfo.InvariantCulture), found.KnownAt));
}
