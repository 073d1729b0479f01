using System.Diagnostics;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Server.Tests.Storage;

public sealed class EmbeddedRefusalTests : IDisposable
{
    private readonly EmbeddedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_programs_it_names_the_three_ways_out()
    {
        var message = await RefusalAsync(_folder.Options with { BinaryFolders = [_folder.Root], MayDownload = true });
        message.ShouldContain("apt install postgresql");
        message.ShouldContain("ConnectionStrings:Posture");
        message.ShouldContain("docker compose up");
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Cluster);
        await WriteAsync("cluster/PG_VERSION", "14\n");
        await GiveAwayAsync(_folder.Cluster);
        var message = await RefusalAsync(_folder.Options);
        message.ShouldContain("made by PostgreSQL 14");
        message.ShouldContain("pg_upgrade");
        Directory.EnumerateFileSystemEntries(_folder.Cluster).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder that even root cannot write.");
        var message = await RefusalAsync(_folder.Options with { Folder = "/proc/posture" });
        message.ShouldContain("/proc/posture cannot be made or written");
        message.ShouldContain("POSTURE_DATA");
    }

    [Fact]
    public async Task Root_is_told_when_the_server_s_user_may_not_enter()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Only root runs the server as another user.");
            return;
        }

        Directory.CreateDirectory(
            _folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var message = await RefusalAsync(_folder.Options with { Folder = Path.Combine(_folder.Root, "inner") });
        message.ShouldContain("may not enter");
        message.ShouldContain("chmod o+x");
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_not_touched()
    {
        Directory.CreateDirectory(_folder.Cluster);
        await WriteAsync("cluster/thesis.txt", "years of work");
        (await RefusalAsync(_folder.Options)).ShouldContain("is no PostgreSQL cluster");
        File.Exists(Path.Combine(_folder.Cluster, "thesis.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lost_password_is_named_and_a_bad_setting_quoted_from_the_log()
    {
        var bad = new Dictionary<string, string> { ["work_mem"] = "plenty" };
        var refused = await RefusalAsync(_folder.Options with { Settings = bad });
        refused.ShouldContain("work_mem");
        refused.ShouldContain(Path.Combine(_folder.Cluster, "server.log"));

        File.Delete(Path.Combine(_folder.Root, "cluster.password"));
        (await RefusalAsync(_folder.Options)).ShouldContain("cluster.password");
    }

    [Fact]
    public async Task A_held_lock_is_waited_for_and_then_named()
    {
        Directory.CreateDirectory(_folder.Root);
        await using var held = new FileStream(
            Path.Combine(_folder.Root, "cluster.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var message = await RefusalAsync(_folder.Options with { StartTimeout = TimeSpan.FromSeconds(0.3) });
        message.ShouldContain("Another process has been starting or stopping");
    }

    private static async Task<string> RefusalAsync(EmbeddedPostgresOptions options) =>
        (await Should.ThrowAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgres.StartAsync(options, TestContext.Current.CancellationToken))).Message;

    // Root's own folder would be refused for that already.
    private static async Task GiveAwayAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            using var chown = Process.Start("chown", ["-R", "nobody", folder]);
            await chown.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Task WriteAsync(string path, string text) =>
        File.WriteAllTextAsync(Path.Combine(_folder.Root, path), text, TestContext.Current.CancellationToken);
}
