using System.Net;

namespace PostureTracker.Server.Http;

/// <summary>Until there is access control this server answers its own machine only: a page elsewhere must neither write
/// here (Origin) nor reach here under another name (Host, DNS rebinding).</summary>
public static class SameHost
{
    public static Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsLoopback(http.Request.Host.Host))
            return Refuse(http, "foreign-host",
                $"This server answers as localhost, 127.0.0.1 or [::1] only, not as '{http.Request.Host.Host}'.");
        return IsRead(http.Request.Method) || IsOwn(http.Request)
            ? next(http)
            : Refuse(http, "foreign-origin", "Another site's page cannot write here.");
    }

    internal static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is not ["cross-site"]
        && (request.Headers.Origin is not [{ } origin]
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    private static Task Refuse(HttpContext http, string code, string detail) =>
        Problems.Of(StatusCodes.Status403Forbidden, [new("", code, detail)]).ExecuteAsync(http);
}
