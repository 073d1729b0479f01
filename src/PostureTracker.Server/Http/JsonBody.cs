using System.Text.Json;

namespace PostureTracker.Server.Http;

/// <summary>Reads a request's body as JSON, strictly: what is malformed is a 400 that says where.</summary>
public static class JsonBody
{
    internal const string MalformedJson = "malformed-json";

    /// <summary>The body, or the problem to answer with; exactly one of them.</summary>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpContext http) where T : class
    {
        if (!http.Request.HasJsonContentType())
            return (null, Problems.Of(415, [new("", "not-json", "Send the body as Content-Type: application/json.")]));
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, RecordJson.Options, http.RequestAborted)
                is { } body
                ? (body, null)
                : (null, Malformed("", "The body is null; send an object."));
        }
        catch (JsonException fault)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, [FaultOf(fault)]));
        }
    }

    private static IResult Malformed(string pointer, string detail) =>
        Problems.Of(StatusCodes.Status400BadRequest, [new(pointer, MalformedJson, detail)]);

    /// <summary>Where, and why, it is not the JSON that was expected.</summary>
    internal static Fault FaultOf(JsonException fault) => new(Pointer(fault.Path), MalformedJson, Sentence(fault));

    /// <summary>What the reader said, without the place, which is told apart, and without our type names.</summary>
    private static string Sentence(JsonException fault) => fault.Message switch
    {
        var text when text.Contains("Duplicate property", StringComparison.Ordinal) =>
            "A member is given twice.",
        var text when text.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) =>
            "There is no member of this name.",
        var text when text.Contains("could not be converted", StringComparison.Ordinal) =>
            "The value is of the wrong JSON type.",
        _ => $"This is not JSON (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}).",
    };

    /// <summary><c>$.signals[0].value</c> as <c>/signals/0/value</c>.</summary>
    internal static string Pointer(string? path)
    {
        if (path is null)
            return "";
        var pointer = new System.Text.StringBuilder();
        for (var at = 1; at < path.Length;)
        {
            var quoted = path.AsSpan(at).StartsWith("['");
            var from = at + (quoted ? 2 : 1);
            var end = quoted ? path.IndexOf("']", from, StringComparison.Ordinal)
                : path[at] == '[' ? path.IndexOf(']', from)
                : path.AsSpan(from).IndexOfAny('.', '[') is var next and >= 0 ? from + next : path.Length;
            end = end < 0 ? path.Length : end;
            pointer.Append('/').Append(path[from..end].Replace("~", "~0").Replace("/", "~1"));
            at = quoted ? end + 2 : end < path.Length && path[end] == ']' ? end + 1 : end;
        }
        return pointer.ToString();
    }
}
