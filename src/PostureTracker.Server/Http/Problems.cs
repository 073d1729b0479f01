using System.Text.Json;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Http;

/// <summary>The only place where a refusal becomes HTTP: RFC 9457 <c>application/problem+json</c>, all faults at once.
/// </summary>
public static class Problems
{
    public const int MostFaults = 100;
    private const string ContentType = "application/problem+json";

    public static IResult Of(int status, IReadOnlyList<Fault> faults) => Of(status, faults, current: null);

    /// <summary>412: somebody changed it meanwhile; the answer carries how it is now.</summary>
    public static IResult Stale(object current) => Of(
        StatusCodes.Status412PreconditionFailed,
        [new("", "stale", "Somebody changed it since you read it; see 'current', and send the change anew.")], current);

    /// <summary>404: the address names a dimension there is not.</summary>
    public static IResult UnknownDimension(string dimension) => Of(NoAnswer.Unknown(
        $"There is no dimension '{dimension}'; there are {string.Join(", ", Dimensions.All.Select(scale => scale.Key))}."));

    public static IResult Of(NoAnswer none) => Of(StatusOf(none), none.Faults);

    public static int StatusOf(NoAnswer none) => none.Kind switch
    {
        NoAnswerKind.Malformed => StatusCodes.Status400BadRequest,
        NoAnswerKind.Unknown => StatusCodes.Status404NotFound,
        NoAnswerKind.Refused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>A refused command: 409 where the record holds something else of that name, else 422.</summary>
    public static IResult Refused(IReadOnlyList<Fault> faults) => Of(
        faults.Any(fault => fault.Code == Refusal.OtherContent)
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity,
        faults);

    private static IResult Of(int status, IReadOnlyList<Fault> faults, object? current) => new ProblemResult(new(
        $"urn:posturetracker:problem:{Slug(status)}",
        Titles.GetValueOrDefault(status, "The request failed"),
        status,
        faults is [var only] ? only.Detail : $"{faults.Count} faults; see 'errors'.",
        [.. faults.Take(MostFaults)],
        faults.Count > MostFaults,
        current));

    private static string Slug(int status) => Titles.GetValueOrDefault(status, "failed").ToLowerInvariant()
        .Replace(' ', '-').Replace("'", "", StringComparison.Ordinal);

    private static readonly Dictionary<int, string> Titles = new()
    {
        [400] = "Malformed request",
        [403] = "Forbidden",
        [404] = "Not found",
        [405] = "Method not allowed",
        [406] = "Not acceptable",
        [408] = "Request timed out",
        [409] = "Conflict",
        [412] = "Changed meanwhile",
        [413] = "Body too large",
        [414] = "Address too long",
        [415] = "Unsupported media type",
        [422] = "Refused",
        [428] = "Precondition required",
        [429] = "Too many requests",
        [431] = "Headers too large",
        [500] = "Internal error",
        [503] = "Unavailable",
    };

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = problem.Status;
            if (problem.Status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = "1";
            return http.Response.WriteAsJsonAsync(
                problem with { Instance = http.Request.Path, TraceId = http.TraceIdentifier },
                RecordJson.Options, ContentType);
        }
    }
}

/// <summary>RFC 9457, with this product's <c>errors</c>.</summary>
/// <param name="Type">Stable, by kind of problem.</param>
/// <param name="Title">The kind, for people.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What went wrong this time.</param>
/// <param name="Errors">Every fault, at most 100.</param>
/// <param name="Truncated">There were more.</param>
/// <param name="Current">The thing as it is now, where it was changed meanwhile.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, IReadOnlyList<Fault> Errors, bool Truncated, object? Current)
{
    /// <summary>The path asked for.</summary>
    public string? Instance { get; init; }

    /// <summary>To name when asking for help.</summary>
    public string? TraceId { get; init; }
}
