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

    /// <summary>A form of a page that sends no referrer comes without its origin too; then the browser itself says that
    /// it is this site's own.</summary>
    private static bool IsOwn(HttpRequest request) => (request.Headers["Sec-Fetch-Site"], request.Headers.Origin) switch
    {
        (["cross-site"], _) => false,
        (_, []) => true,
        (["same-origin"], ["null"]) => true,
        (_, [{ } origin]) => origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static Task Refuse(HttpContext http, string code, string detail) =>
        Problems.Of(StatusCodes.Status403Forbidden, [new("", code, detail)]).ExecuteAsync(http);
}
