using System.Net.Sockets;
using Npgsql;
using PostureTracker.Server.Pages;

namespace PostureTracker.Server.Http;

/// <summary>What escapes an endpoint, as a problem: never a stack trace, never what people said.</summary>
public static partial class Failures
{
    public static async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Of(http, failure).ExecuteAsync(http);
        }
    }

    /// <summary>An answer that only has a status, as routing gives it, gets its problem.</summary>
    public static Task StatusAsync(HttpContext http) => http.Response.HasStarted
        ? Task.CompletedTask
        : Of(http, http.Response.StatusCode, "no-answer", http.Response.StatusCode switch
        {
            404 => "There is nothing at this address.",
            405 => $"This address does not answer {http.Request.Method}.",
            415 => "The body is not of a media type this address reads.",
            _ => "The request could not be answered.",
        }).ExecuteAsync(http);

    private static IResult Of(HttpContext http, Exception failure) => failure switch
    {
        BadHttpRequestException { StatusCode: 413 } => Of(http, 413, "too-large", "The body is larger than 1 MiB."),
        BadHttpRequestException bad => Of(http, bad.StatusCode, "bad-request", "The request cannot be read."),
        _ when IsAway(failure) => Of(
            http, 503, "database-away", "The database is away; nothing was lost. Try again shortly."),
        _ => Internal(http, failure),
    };

    /// <summary>A problem for programs; a page for readers.</summary>
    private static IResult Of(HttpContext http, int status, string code, string detail) => Misunderstood.IsForReaders(http)
        ? Misunderstood.Page(status, [new("", code, detail)])
        : Problems.Of(status, [new("", code, detail)]);

    /// <summary>The database cannot be reached, is starting, stopping, out of room, or so busy that every try was lost.
    /// </summary>
    internal static bool IsAway(Exception? failure) => failure is not null && (failure
        is PostgresException { SqlState: var state } && (state[..2] is "57" or "08" or "53" or "40" or "55")
        || failure is JasperFx.ConcurrencyException or Marten.Exceptions.ExistingStreamIdCollisionException
        || failure is NpgsqlException and not PostgresException
        || failure is SocketException or TimeoutException or ObjectDisposedException
        || IsAway(failure.InnerException));

    private static IResult Internal(HttpContext http, Exception failure)
    {
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PostureTracker.Http"),
            http.Request.Method, http.GetEndpoint()?.DisplayName, http.TraceIdentifier, failure);
        return Of(http, 500, "internal", "A fault of ours; it was noted under the traceId.");
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed ({TraceId})")]
    private static partial void Failed(ILogger logger, string method, string? endpoint, string traceId, Exception failure);
}
