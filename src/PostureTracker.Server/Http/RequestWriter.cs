using System.Diagnostics;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Http;

/// <summary>Who writes through a request. Until there is access control, whoever runs the server.</summary>
public static class RequestWriter
{
    private const int LongestKey = 255;

    public static Writer Of(HttpContext http) =>
        new(Environment.UserName, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);

    /// <summary>The writer with the request's Idempotency-Key, if it has one; or the problem with it.</summary>
    public static (Writer Writer, IResult? Problem) Of<T>(HttpContext http, T body)
    {
        var writer = Of(http);
        return http.Request.Headers["Idempotency-Key"] switch
        {
            [] => (writer, null),
            [{ Length: >= 1 and <= LongestKey } key] when key.All(c => c is > ' ' and <= '~') => (writer with
            {
                Key = new($"{http.Request.Method} {http.Request.Path}", key, Canonical.Hash(body)),
            }, null),
            _ => (writer, Problems.Of(400, [new("", "malformed-header",
                $"Idempotency-Key is one value of 1 to {LongestKey} visible ASCII characters.")])),
        };
    }
}
