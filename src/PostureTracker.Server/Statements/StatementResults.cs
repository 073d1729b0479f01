using System.Diagnostics;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

/// <summary>What a write to a statement answers.</summary>
internal static class StatementResults
{
    public static IResult Of(HttpContext http, Outcome outcome) => outcome switch
    {
        Written written => Written(http, written),
        NotWritten refused => Problems.Refused(refused.Faults),
        NoSuchStatement missing => Missing(missing.Id),
        Stale stale => Changed(http, stale.Current),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is no outcome."),
    };

    public static IResult Missing(Guid id) =>
        Problems.Of(StatusCodes.Status404NotFound, [new("", "unknown", $"There is no statement {id}.")]);

    private static IResult Written(HttpContext http, Written written)
    {
        var statement = written.Statement;
        http.Response.Headers.ETag = Preconditions.ETag(statement.Version);
        if (written.Replayed)
            http.Response.Headers["Idempotent-Replayed"] = "true";
        var logged = written.New && http.Request.Path.Value?.EndsWith("/statements", StringComparison.Ordinal) == true;
        if (logged)
            http.Response.Headers.Location = $"/v1/statements/{statement.Id}";
        return Results.Json(WrittenAnswer.Of(statement), logged ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static IResult Changed(HttpContext http, RecordedStatement current)
    {
        http.Response.Headers.ETag = Preconditions.ETag(current.Version);
        return Problems.Stale(StatementAnswer.Of(current));
    }
}
