using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Statements;

/// <summary>The one way in which a request changes a statement: body, key, precondition, decision, answer.</summary>
internal static class StatementChanges
{
    /// <summary>A change that needs the version the client saw.</summary>
    public static async Task<IResult> ApplyAsync<TBody>(
        HttpContext http, Guid id, Appending appending, Func<TBody, StatementChange> change)
        where TBody : class
    {
        var (body, malformed) = await JsonBody.ReadAsync<TBody>(http);
        if (body is null)
            return malformed!;
        var (writer, badKey) = RequestWriter.Of(http, body);
        if (badKey is not null)
            return badKey;
        if (await appending.ReplayAsync(writer, http.RequestAborted) is { } replayed)
            return StatementResults.Of(http, replayed);
        var (version, unmatched) = Preconditions.Read(http);
        return unmatched ?? StatementResults.Of(
            http, await appending.ChangeAsync(id, version, change(body), writer, http.RequestAborted));
    }

    /// <summary>A change that commutes with others, and so needs none.</summary>
    public static async Task<IResult> AddAsync<TBody>(
        HttpContext http, Guid id, Appending appending, Func<TBody, StatementChange> change)
        where TBody : class
    {
        var (body, malformed) = await JsonBody.ReadAsync<TBody>(http);
        if (body is null)
            return malformed!;
        var (writer, badKey) = RequestWriter.Of(http, body);
        return badKey ?? StatementResults.Of(
            http, await appending.ChangeAsync(id, expected: null, change(body), writer, http.RequestAborted));
    }
}

/// <summary>Why, for a retraction or a reinstatement.</summary>
public sealed record ReasonRequest
{
    public string? Reason { get; init; }
}
