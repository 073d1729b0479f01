using System.Globalization;

namespace PostureTracker.Server.Http;

/// <summary>A statement's version as its ETag, and the If-Match that a change must carry.</summary>
public static class Preconditions
{
    public static string ETag(long version) => $"\"{version}\"";

    /// <summary>The version the client saw, null for <c>*</c>; or the problem.</summary>
    public static (long? Version, IResult? Problem) Read(HttpContext http) => http.Request.Headers.IfMatch switch
    {
        [] => (null, Problems.Of(StatusCodes.Status428PreconditionRequired, [new("", "if-match-required",
            "Send If-Match with the ETag of the version you read, so that nobody's change is overwritten.")])),
        ["*"] => (null, null),
        [{ } tag] when Version(tag) is { } version => (version, null),
        _ => (null, Problems.Of(StatusCodes.Status400BadRequest, [new("", "malformed-header",
            "If-Match must be one ETag as answered, for example \"3\".")])),
    };

    private static long? Version(string tag) => tag is ['"', .. var inner, '"']
        && long.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
