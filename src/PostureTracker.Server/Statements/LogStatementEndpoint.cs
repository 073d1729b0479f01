using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;
using Wolverine.Http;

namespace PostureTracker.Server.Statements;

public static class LogStatementEndpoint
{
    [WolverinePost("/v1/statements")]
    [Does("Log a statement, coded or not.")]
    [Body<StatementDraft>]
    [Answers<WrittenAnswer>(201, "Logged.")]
    [Answers<WrittenAnswer>(200, "It was logged before with this content; nothing new.")]
    public static async Task<IResult> Post(HttpContext http, Appending appending, CancellationToken cancellation)
    {
        var (draft, malformed) = await JsonBody.ReadAsync<StatementDraft>(http);
        if (draft is null)
            return malformed!;
        var (writer, badKey) = RequestWriter.Of(http, draft);
        return badKey ?? StatementResults.Of(
            http, await appending.LogAsync(draft, resolved: null, writer, cancellation));
    }
}
