using Npgsql;

namespace PostureTracker.Server.Notices;

/// <summary>Tells waiting streams of new notices, whichever server announced them: one look at the table for all of
/// them, and none while nobody waits.</summary>
public sealed class NoticeBell(NoticeQueries notices) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private volatile TaskCompletionSource<long> _next = New();
    private long _last;
    private int _waiting;

    /// <summary>Waits for a notice after <paramref name="id"/>; null: there was none within the time.</summary>
    public async Task<long?> RingAsync(long id, TimeSpan patience, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            var next = _next;
            if (Interlocked.Read(ref _last) is var last && last > id)
                return last;
            return await next.Task.WaitAsync(patience, cancellation);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Volatile.Read(ref _waiting) > 0)
                await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var last = await notices.LastAsync(cancellation);
            if (last <= Interlocked.Read(ref _last))
                return;
            Interlocked.Exchange(ref _last, last);
            Interlocked.Exchange(ref _next, New()).SetResult(last);
        }
        catch (NpgsqlException)
        {
            // The database is away; the next look will tell.
        }
    }

    private static TaskCompletionSource<long> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
