using Npgsql;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Being attached: a shared advisory lock on a connection of its own. It ends with the process however that
/// ends, and is taken again when the server comes back from a crash.</summary>
internal sealed class Presence : IAsyncDisposable
{
    // "posture" in ASCII.
    private const string Key = "31647739057369701";

    private readonly CancellationTokenSource _leaving = new();
    private readonly ClusterLogin _login;
    private readonly int _port;
    private readonly Task<NpgsqlConnection?> _kept;

    private Presence(ClusterLogin login, int port, NpgsqlConnection first)
    {
        (_login, _port) = (login, port);
        _kept = Task.Run(() => KeepAsync(first));
    }

    public static async Task<Presence> JoinAsync(ClusterLogin login, int port, CancellationToken cancellation) =>
        new(login, port, await TakeAsync(login, port, cancellation));

    /// <summary>Leaves, and says whether nobody else is attached. The caller holds the <see cref="ClusterLock"/>, so
    /// that nobody can join meanwhile.</summary>
    public async Task<bool> LeaveAsync()
    {
        await _leaving.CancelAsync();
        var kept = await _kept;
        try
        {
            await using var connection = kept ?? await _login.OpenAsync(_port, CancellationToken.None);
            await AskAsync(connection, "select pg_advisory_unlock_all()", CancellationToken.None);
            return await IsAloneAsync(connection);
        }
        catch (NpgsqlException)
        {
            // The server is gone: there is nothing to stop.
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (await _kept is { } connection)
        {
            await connection.DisposeAsync();
        }

        _leaving.Dispose();
    }

    // Asked a few times: the backend of a process that was just killed needs a moment to notice.
    private static async Task<bool> IsAloneAsync(NpgsqlConnection connection)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            if (await AskAsync(connection, $"select pg_try_advisory_lock({Key})", CancellationToken.None) is true)
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return false;
    }

    private async Task<NpgsqlConnection?> KeepAsync(NpgsqlConnection? connection)
    {
        while (!_leaving.IsCancellationRequested)
        {
            try
            {
                connection ??= await TakeAsync(_login, _port, _leaving.Token);
                await connection.WaitAsync(_leaving.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (NpgsqlException)
            {
                await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
                connection = null;
                await Task.Delay(TimeSpan.FromMilliseconds(500), _leaving.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return connection;
    }

    private static async Task<NpgsqlConnection> TakeAsync(ClusterLogin login, int port, CancellationToken cancellation)
    {
        var connection = await login.OpenAsync(port, cancellation);
        try
        {
            await AskAsync(connection, $"select pg_advisory_lock_shared({Key})", cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<object?> AskAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
