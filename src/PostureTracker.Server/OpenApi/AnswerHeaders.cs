using Microsoft.OpenApi;
using PostureTracker.Server.Http;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.OpenApi;

/// <summary>The headers that an answer carries.</summary>
internal static class AnswerHeaders
{
    public static IDictionary<string, IOpenApiHeader> OfProblem => new Dictionary<string, IOpenApiHeader>
    {
        ["Retry-After"] = Header("With 503 and 429: after how many seconds to ask again."),
    };

    /// <param name="answer">The answer.</param>
    /// <param name="path">The address, without its first slash.</param>
    /// <param name="asked">The query parameters it takes.</param>
    public static IDictionary<string, IOpenApiHeader> Of(
        IAnswerMetadata answer, string path, IReadOnlyCollection<string> asked)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (answer.Type == typeof(WrittenAnswer) || answer.Type == typeof(OneStatementAnswer))
            headers["ETag"] = Header("The version, as \"3\"; send it with If-Match.");
        if (answer.Type == typeof(WrittenAnswer))
            headers["Idempotent-Replayed"] = Header("'true' where the same request, by its key, was answered before.");
        if (answer.Status == StatusCodes.Status201Created && path is "v1/statements" or "v1/actors" or "v1/webhooks")
            headers["Location"] = Header("Where it is to be read.");
        if (asked.Contains("cursor"))
            headers["Link"] = Header("The next page, rel=\"next\"; absent on the last.");
        return headers;
    }

    private static OpenApiHeader Header(string meaning) => new()
    {
        Description = meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
