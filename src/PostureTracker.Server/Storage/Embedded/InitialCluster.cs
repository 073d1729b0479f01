namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Lays out a new cluster beside its place and moves it there when complete, so that a half-made one is never
/// taken for a cluster.</summary>
internal static class InitialCluster
{
    // Order of bytes everywhere, so that an index never depends on a system library's version; yet letters beyond ASCII
    // have cases, or search would tell "État" from "état".
    private static readonly string[] s_characters = ["C.UTF-8", "en_US.UTF-8", "C"];

    public static async Task MakeAsync(
        ClusterFolder folder, PostgresBinaries binaries, string? user, CancellationToken cancellation)
    {
        try
        {
            Clear(folder);
            await LayOutAsync(folder, binaries, user, cancellation);
            Directory.Move(Path.Combine(folder.UnfinishedFolder, ClusterFolder.Cluster), folder.DataFolder);
            if (!OperatingSystem.IsWindows())
            {
                await new ProgramCall("sync", folder.Root, null, folder.Root).RunAsync(cancellation);
            }

            Discard(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ClusterFolder.NotOurs(folder.Root, e);
        }
    }

    /// <summary>Removes what a killed start left behind.</summary>
    public static void Discard(ClusterFolder folder)
    {
        if (Directory.Exists(folder.UnfinishedFolder))
        {
            Directory.Delete(folder.UnfinishedFolder, recursive: true);
        }
    }

    private static void Clear(ClusterFolder folder)
    {
        Discard(folder);
        if (!Directory.Exists(folder.DataFolder))
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(folder.DataFolder).Any())
        {
            throw new EmbeddedPostgresException(
                $"{folder.DataFolder} holds files but is no PostgreSQL cluster. Move it away, or set POSTURE_DATA to "
                + "another folder.");
        }

        Directory.Delete(folder.DataFolder);
    }

    private static async Task LayOutAsync(
        ClusterFolder folder, PostgresBinaries binaries, string? user, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.UnfinishedFolder);
        var passwordPath = Path.Combine(folder.UnfinishedFolder, "password");
        ClusterPassword.Write(passwordPath, ClusterPassword.Make(folder));
        if (user is not null)
        {
            await new ProgramCall("chown", folder.Root, null, "-R", user, folder.UnfinishedFolder)
                .RunAsync(cancellation);
        }

        var outcome = new ProgramOutcome(-1, "");
        foreach (var characters in s_characters)
        {
            outcome = await Initdb(folder, binaries, user, characters).RunAsync(cancellation);
            if (!outcome.Text.Contains("invalid locale name", StringComparison.Ordinal))
            {
                break;
            }
        }

        if (!outcome.Succeeded)
        {
            Discard(folder);
            throw StartFailure.NotMade(folder, outcome);
        }
    }

    private static ProgramCall Initdb(
        ClusterFolder folder, PostgresBinaries binaries, string? user, string characters) => new(
        binaries.Initdb,
        folder.UnfinishedFolder,
        user,
        "--pgdata=" + ClusterFolder.Cluster,
        "--username=postgres",
        "--pwfile=password",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--lc-ctype=" + characters,
        "--data-checksums");
}
