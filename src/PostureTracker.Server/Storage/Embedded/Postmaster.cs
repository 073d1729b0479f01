using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Starts and stops the server of a cluster. Through pg_ctl, which gives it a session of its own: a Ctrl-C at
/// our terminal is for us, and must not stop the server under our last writes.</summary>
internal sealed record Postmaster(
    ClusterFolder Folder, PostgresBinaries Binaries, string? User, EmbeddedPostgresOptions Options)
{
    private const int PortsTried = 5;
    private static readonly TimeSpan s_orphansPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_stopPatience = TimeSpan.FromMinutes(1);

    /// <summary>Starts the server, known not to run, and gives its port once it answers.</summary>
    public async Task<int> StartAsync(CancellationToken cancellation)
    {
        Options.Progress($"Starting PostgreSQL {Binaries.Major} …");
        ClusterLog.Roll(Folder);
        var waited = Stopwatch.StartNew();
        var port = ClusterSettings.LastPort(Folder) ?? FreePort();
        for (var portsTaken = 0; ;)
        {
            ClusterSettings.Write(Folder, port, Options.Settings);
            var (said, log) = await TryAsync(cancellation);
            switch (said)
            {
                case null:
                    return port;
                case not null when StartFailure.IsPortTaken(log) && ++portsTaken < PortsTried:
                    port = FreePort();
                    break;
                case not null when StartFailure.IsStillDying(log) && waited.Elapsed < s_orphansPatience:
                    await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation);
                    break;
                default:
                    throw StartFailure.NotStarted(Folder, said, log);
            }
        }
    }

    public async Task StopAsync()
    {
        // Not cancellable: whoever is leaving has nobody left to do it later.
        var stop = PgCtl(s_stopPatience, "stop", "-m", "fast");
        var stopped = await stop.RunAsync(CancellationToken.None);
        if (!stopped.Succeeded && PostmasterPid.Read(Folder) is { } left)
        {
            Options.Progress($"PostgreSQL (process {left.Pid}) did not stop; the next start attaches to it.");
        }
    }

    private async Task<(string? Said, string Log)> TryAsync(CancellationToken cancellation)
    {
        // A claim to the folder is false by now, but PostgreSQL would believe a zombie's or a stranger's pid. That no
        // server runs it still makes sure by itself, through the shared memory.
        File.Delete(Folder.PidPath);
        var logged = ClusterLog.Length(Folder);
        var start = PgCtl(
            Options.StartTimeout, "start", "-l", ClusterFolder.Log, "-o", "-c config_file=" + ClusterFolder.Settings);
        var outcome = await start.RunAsync(cancellation);
        return outcome.Succeeded ? (null, "") : (outcome.Text, ClusterLog.Since(Folder, logged));
    }

    // All paths are relative to the working directory: pg_ctl hands them to a shell, which would read a '$' in them.
    private ProgramCall PgCtl(TimeSpan patience, string verb, params string[] more) => new(
        Binaries.PgCtl,
        Folder.Root,
        User,
        [verb, "-D", ClusterFolder.Cluster, "-w", "-t", Seconds(patience), .. more]);

    private static string Seconds(TimeSpan span) =>
        Math.Ceiling(span.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
