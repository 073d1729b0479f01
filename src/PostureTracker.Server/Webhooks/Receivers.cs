using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace PostureTracker.Server.Webhooks;

/// <summary>What came of an attempt.</summary>
/// <param name="Status">The receiver's; null: there was none.</param>
/// <param name="Error">Why there was none.</param>
public sealed record Reception(int? Status, string? Error)
{
    public bool Arrived => Status is >= 200 and < 300;

    /// <summary>The receiver wants no more.</summary>
    public bool Gone => Status == StatusCodes.Status410Gone;
}

/// <summary>Speaks HTTP with receivers: without cookies, proxies or redirects, to an address that was looked at, and
/// only for so long.</summary>
public sealed class Receivers : IDisposable
{
    private const int MostRead = 64 * 1024;
    private readonly HttpMessageInvoker _http;
    private readonly TimeSpan _timeout;
    private readonly bool _allowPrivate;

    /// <param name="options">How long, and where to.</param>
    /// <param name="resolve">The addresses of a host.</param>
    public Receivers(
        WebhookOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        (_timeout, _allowPrivate) = (options.Timeout, options.AllowPrivate);
        var connecting = new Connecting(resolve, options.AllowPrivate);
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
            ConnectCallback = connecting.ConnectAsync,
        });
    }

    /// <param name="url">The receiver.</param>
    /// <param name="body">A CloudEvent.</param>
    /// <param name="headers">What Standard Webhooks adds.</param>
    /// <param name="cancellation">Gives up, as the server stops.</param>
    public async Task<Reception> SendAsync(
        string url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        if (!_allowPrivate && !url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return new(null, "It is spoken with without TLS, which is not allowed here any more.");
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_timeout);
        try
        {
            using var request = Request(url, body, headers);
            using var response = await _http.SendAsync(request, limited.Token);
            await ReadAsync(response, limited.Token);
            return new((int)response.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, $"There was no answer within {_timeout.TotalSeconds:0.###} s.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new(null, Reason(failure));
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(
        string url, byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.ContentType);
        request.Headers.UserAgent.Add(new("PostureTracker", null));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>A short answer is read to its end, so that the connection can serve again; of a long one nobody reads
    /// more.</summary>
    private static async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            await body.ReadAtLeastAsync(new byte[MostRead], MostRead, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            // Its status has come, and that is the answer.
        }
    }

    /// <summary>What went wrong, without the address, which may hold a secret of the receiver's.</summary>
    private static string Reason(Exception failure) => failure switch
    {
        { InnerException: PrivateAddressException inner } => inner.Message,
        { InnerException: SocketException inner } => $"It could not be connected to ({inner.SocketErrorCode}).",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } =>
            $"The exchange failed ({error}).",
        _ => "The connection broke.",
    };
}
