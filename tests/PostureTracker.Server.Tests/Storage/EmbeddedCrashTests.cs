using System.Diagnostics;
using System.Globalization;

namespace PostureTracker.Server.Tests.Storage;

public sealed class EmbeddedCrashTests : IDisposable
{
    private readonly EmbeddedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_server_recovers_what_was_committed_and_serves_those_still_attached()
    {
        SkipUnlessLinux();
        await using var first = await _folder.StartAsync();
        await EmbeddedFolder.AskAsync(first, "create table said (words text); insert into said values ('peace')");
        Kill([_folder.ServerPid, .. ChildrenOf(_folder.ServerPid)]);
        _folder.IsServed.ShouldBeTrue();

        await using var second = await _folder.StartAsync();

        second.Attached.ShouldBeFalse();
        (await EmbeddedFolder.AskAsync(second, "select words from said")).ShouldBe("peace");
        (await EmbeddedFolder.AskAsync(first, "select words from said")).ShouldBe("peace");
    }

    [Fact]
    public async Task Children_that_outlive_a_killed_server_are_waited_for()
    {
        SkipUnlessLinux();
        await using var first = await _folder.StartAsync();
        Kill([_folder.ServerPid]);

        await using var second = await _folder.StartAsync();

        (await EmbeddedFolder.AskAsync(second, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_pid_file_that_names_another_process_a_zombie_or_nothing_does_not_block()
    {
        SkipUnlessLinux();
        await (await _folder.StartAsync()).DisposeAsync();
        using var stranger = Shell("exec sleep 60");
        using var parent = Shell("sleep 0.1 & echo $!; exec sleep 60");
        var zombie = await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await UntilZombieAsync(zombie!);

        foreach (var pid in (string[])[$"{Environment.ProcessId}", $"{stranger.Id}", zombie!, ""])
        {
            string[] claim = [pid, _folder.Cluster, "1700000000", "5432", "", "127.0.0.1", "  1  1", "ready   "];
            await File.WriteAllLinesAsync(_folder.PidPath, claim, TestContext.Current.CancellationToken);
            await using var postgres = await _folder.StartAsync();
            (await EmbeddedFolder.AskAsync(postgres, "select 1")).ShouldBe(1, $"pid '{pid}'");
        }

        Kill([stranger.Id, parent.Id]);
    }

    [Fact]
    public async Task A_half_made_cluster_is_made_anew()
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(_folder.Root, "cluster.unfinished", "cluster"));
        await File.WriteAllTextAsync(
            Path.Combine(unfinished.FullName, "PG_VERSION"), "15", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder.Cluster);

        await using var postgres = await _folder.StartAsync();

        (await EmbeddedFolder.AskAsync(postgres, "select 1")).ShouldBe(1);
        Directory.Exists(Path.Combine(_folder.Root, "cluster.unfinished")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_taken_port_is_changed_for_another()
    {
        int port;
        await using (var first = await _folder.StartAsync())
        {
            port = first.Port;
        }

        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        other.Start();
        await using var second = await _folder.StartAsync();
        second.Port.ShouldNotBe(port);
    }

    private static void SkipUnlessLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");

    // As PostgreSQL's own user where that is not us: it takes only a process of its own user for a server.
    private static Process Shell(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        if (Environment.IsPrivilegedProcess && File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)))
        {
            start.UserName = "postgres";
        }

        return Process.Start(start)!;
    }

    private static async Task UntilZombieAsync(string pid)
    {
        while (StatOf(pid) is not ['Z', ..])
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    private static int[] ChildrenOf(int parent) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Where(name => StatOf(name)?.Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture)),
    ];

    // From the state's letter on.
    private static string? StatOf(string pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..];
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>kill -9; a child of one killed before may have ended by then.</summary>
    private static void Kill(int[] pids)
    {
        using var kill = Process.Start("kill", ["-9", .. pids.Select(pid => $"{pid}")]);
        kill.WaitForExit();
    }
}
