using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PostureTracker.Server.Tests.Webhooks;

/// <summary>Somebody who wants to be told, listening on a port of its own.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>How it answers; at first with 204.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = With(204);

    public string Url => $"http://127.0.0.1:{Port}/hook";

    public int Port { get; private set; }

    /// <summary>How many came that nobody has looked at.</summary>
    public int Waiting => _received.Reader.Count;

    public static async Task<Receiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        receiver.Port = new Uri(receiver._app.Urls.First()).Port;
        return receiver;
    }

    public static Func<HttpContext, Task> With(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Takes what comes, and says nothing.</summary>
    public static Task Never(HttpContext http) =>
        Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Answers with these, one after the other, and from then on with the last.</summary>
    public static Func<HttpContext, Task> With(params int[] statuses)
    {
        var next = 0;
        return http => With(statuses[Math.Min(Interlocked.Increment(ref next), statuses.Length) - 1])(http);
    }

    /// <summary>What came next.</summary>
    public Task<Received> NextAsync() => NextAsync(Patience);

    public Task<Received> NextAsync(TimeSpan patience) => _received.Reader.ReadAsync().AsTask().WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        await _received.Writer.WriteAsync(new(http.Request.Method, http.Request.Path, headers, body.ToArray()));
        await Answer(http);
    }
}

/// <summary>A request that a receiver got.</summary>
public sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;
}
