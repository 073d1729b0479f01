using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Npgsql;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Notices;

/// <summary>Server-sent events of notices. Each client is served from the table, a page at a time: a slow one waits in
/// its own connection and holds nothing here, and one that was away misses nothing.</summary>
public sealed class NoticeStreams(NoticeQueries notices, NoticeBell bell, IHostApplicationLifetime lifetime)
{
    private const int Most = 256;
    private const int Page = 100;
    private int _open;

    /// <summary>How often a client hears that the stream is alive, where there is nothing to tell.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <param name="filter">Which.</param>
    /// <param name="after">The last notice the client has seen; null: only those to come.</param>
    public IResult Open(NoticeFilter filter, long? after)
    {
        if (Interlocked.Increment(ref _open) <= Most)
            return new Stream(this, filter, after);
        Interlocked.Decrement(ref _open);
        return Problems.Of(StatusCodes.Status503ServiceUnavailable, [new("", "too-many-streams",
            $"{Most} streams are open already; ask again, or read /v1/notices.")]);
    }

    private async Task RunAsync(HttpContext http, NoticeFilter filter, long? after)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var last = await notices.LastAsync(ended.Token);
            await WriteAsync(http, "retry: 2000\n\n", ended.Token);
            await SendAsync(http, filter, after ?? last, last, ended.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or NpgsqlException or IOException)
        {
            // The client has gone, the server stops, or the database is away: the client comes back with its last id.
        }
    }

    private async Task SendAsync(
        HttpContext http, NoticeFilter filter, long after, long last, CancellationToken cancellation)
    {
        var silent = Stopwatch.StartNew();
        while (true)
        {
            var page = await notices.AfterAsync(filter, after, last, Page, cancellation);
            foreach (var notice in page)
                await WriteAsync(http, Event(notice), cancellation);
            if (page.Count > 0)
                silent.Restart();
            after = page.Count == Page ? page[^1].Id : last;
            while (after == last)
                last = Math.Max(last, await WaitAsync(http, after, silent, cancellation));
        }
    }

    /// <summary>Waits for a notice, and meanwhile says that the stream is alive: others' notices, which the client has not
    /// asked for, must not keep it silent.</summary>
    private async Task<long> WaitAsync(HttpContext http, long after, Stopwatch silent, CancellationToken cancellation)
    {
        var left = Heartbeat - silent.Elapsed;
        if (left > TimeSpan.Zero && await bell.RingAsync(after, left, cancellation) is { } last)
            return last;
        await WriteAsync(http, ":\n\n", cancellation);
        silent.Restart();
        return after;
    }

    private static string Event(NoticeAnswer notice) => $"""
        id: {notice.Id}
        event: {NoticeTable.Word(notice.Kind)}
        data: {JsonSerializer.Serialize(notice, RecordJson.Options)}


        """;

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken cancellation)
    {
        await http.Response.WriteAsync(text, Encoding.UTF8, cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }

    private sealed class Stream(NoticeStreams streams, NoticeFilter filter, long? after) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            try
            {
                await streams.RunAsync(http, filter, after);
            }
            finally
            {
                Interlocked.Decrement(ref streams._open);
            }
        }
    }
}
