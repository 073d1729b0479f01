using PostureTracker.Server.Http;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Previews;

/// <summary>The one way in which a request tries a change: body, precondition where one is given, preview.</summary>
internal static class Previewing
{
    public static async Task<IResult> ChangeAsync<TBody>(
        HttpContext http, Guid id, PreviewQueries previews, Func<TBody, StatementChange> change)
        where TBody : class
    {
        var (body, malformed) = await JsonBody.ReadAsync<TBody>(http);
        if (body is null)
            return malformed!;
        var (version, unmatched) = http.Request.Headers.IfMatch.Count == 0 ? (null, null) : Preconditions.Read(http);
        return unmatched ?? Of(http, await previews.ChangeAsync(
            id, version, change(body), RequestWriter.Of(http), http.RequestAborted));
    }

    public static IResult Of(HttpContext http, PreviewOutcome outcome) =>
        outcome.Refused is { } refused ? StatementResults.Of(http, refused) : Results.Of(outcome.Preview);
}
