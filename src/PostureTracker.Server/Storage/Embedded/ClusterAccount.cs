namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Whose processes a cluster's are. PostgreSQL refuses to run as root, so root has to name somebody.</summary>
internal static class ClusterAccount
{
    private static readonly string[] s_unprivileged = ["postgres", "_postgres", "nobody", "daemon"];

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The user to run as, or null for ourselves. An existing cluster keeps its owner.</summary>
    public static async Task<string?> ForAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        if (!IsRoot)
        {
            return null;
        }

        var user = folder.HasCluster ? await OwnerAsync(folder, cancellation) : AnyUnprivileged();
        var entered = await new ProgramCall("/bin/sh", "/", user, "-c", "cd \"$0\"", folder.Root)
            .RunAsync(cancellation);
        return entered.Succeeded ? user : throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, so it runs as the user '{user}', who may not enter {folder.Root}. Set "
            + "POSTURE_DATA to a folder that every user may enter, such as /var/lib/posturetracker, or open this one "
            + $"and those above it with 'chmod o+x', or run as an ordinary user. ({entered.Text.Trim()})");
    }

    private static async Task<string> OwnerAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        var listed = await new ProgramCall("ls", "/", null, "-ld", folder.DataFolder).RunAsync(cancellation);
        var owner = listed.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2);
        return owner is not (null or "root") ? owner : throw new EmbeddedPostgresException(
            $"{folder.DataFolder} belongs to root, but PostgreSQL does not run as root. Give the folder and all in it "
            + $"to an ordinary user, for instance with 'chown -R {AnyUnprivileged()} {folder.DataFolder}'.");
    }

    private static string AnyUnprivileged()
    {
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return s_unprivileged.FirstOrDefault(known.Contains) ?? throw new EmbeddedPostgresException(
            "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody' to run it as. Run as an "
            + "ordinary user, or make one with 'useradd --system postgres'.");
    }
}
