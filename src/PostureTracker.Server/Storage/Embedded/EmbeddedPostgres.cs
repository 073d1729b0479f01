using Npgsql;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>A private PostgreSQL on a loopback port, for those who have no database of their own. The first process to
/// ask starts it, others attach to it, the last to leave stops it; killing any of them, or the server, loses nothing
/// that was committed.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly Postmaster _postmaster;
    private readonly Presence _presence;
    private int _left;

    private EmbeddedPostgres(Postmaster postmaster, Presence presence, ClusterLogin login, int port, bool attached)
    {
        (_postmaster, _presence, Port, Attached) = (postmaster, presence, port, attached);
        ConnectionString = login.ConnectionString(port);
    }

    /// <summary>To the database <c>posture</c>, as its superuser. Holds the password: never log it.</summary>
    public string ConnectionString { get; }

    public int Port { get; }

    /// <summary>Whether the server was already running.</summary>
    public bool Attached { get; }

    /// <summary>The cluster's own folder, inside <see cref="EmbeddedPostgresOptions.Folder"/>.</summary>
    public string DataFolder => _postmaster.Folder.DataFolder;

    /// <summary>Attaches to the folder's server, starting it, and laying out its cluster, where needed.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot serve; the message says what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, CancellationToken cancellation = default)
    {
        var folder = ClusterFolder.Open(options.Folder);
        await using var turn = await ClusterLock.TakeAsync(folder, options.StartTimeout, cancellation);
        try
        {
            return await StartInTurnAsync(folder, options, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ClusterFolder.NotOurs(folder.Root, e);
        }
        catch (NpgsqlException e)
        {
            throw StartFailure.NotStarted(folder, e.Message, "");
        }
    }

    /// <summary>Leaves the server, and stops it when nobody else is attached.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _left, 1) == 1)
        {
            return;
        }

        await using var presence = _presence;
        try
        {
            var (folder, options) = (_postmaster.Folder, _postmaster.Options);
            await using var turn = await ClusterLock.TakeAsync(folder, options.StartTimeout, CancellationToken.None);
            if (await presence.LeaveAsync())
            {
                await _postmaster.StopAsync();
            }
        }
        catch (EmbeddedPostgresException e)
        {
            _postmaster.Options.Progress($"PostgreSQL was left running; the next start attaches to it. {e.Message}");
        }
    }

    private static async Task<EmbeddedPostgres> StartInTurnAsync(
        ClusterFolder folder, EmbeddedPostgresOptions options, CancellationToken cancellation)
    {
        InitialCluster.Discard(folder);
        var user = await ClusterAccount.ForAsync(folder, cancellation);
        var binaries = await BinarySearch.FindAsync(folder, user, options, cancellation);
        if (!folder.HasCluster)
        {
            options.Progress($"Laying out a PostgreSQL {binaries.Major} cluster in {folder.DataFolder} …");
            await InitialCluster.MakeAsync(folder, binaries, user, cancellation);
        }

        var login = new ClusterLogin(folder, ClusterPassword.Read(folder));
        var postmaster = new Postmaster(folder, binaries, user, options);
        return await login.RunningPortAsync(options.StartTimeout, cancellation) is { } port
            ? await AttachAsync(postmaster, login, port, attached: true, cancellation)
            : await StartNewAsync(postmaster, login, cancellation);
    }

    private static async Task<EmbeddedPostgres> StartNewAsync(
        Postmaster postmaster, ClusterLogin login, CancellationToken cancellation)
    {
        var port = await postmaster.StartAsync(cancellation);
        try
        {
            return await AttachAsync(postmaster, login, port, attached: false, cancellation);
        }
        catch
        {
            await postmaster.StopAsync();
            throw;
        }
    }

    private static async Task<EmbeddedPostgres> AttachAsync(
        Postmaster postmaster, ClusterLogin login, int port, bool attached, CancellationToken cancellation)
    {
        await login.MakeDatabaseAsync(port, cancellation);
        return new(postmaster, await Presence.JoinAsync(login, port, cancellation), login, port, attached);
    }
}
