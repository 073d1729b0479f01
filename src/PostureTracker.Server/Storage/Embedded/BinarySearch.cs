using MysticMind.PostgresEmbed;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Finds programs that fit the cluster: 15 or newer, and those of the very version that made it.</summary>
internal static class BinarySearch
{
    public const int OldestMajor = 15;
    private const int DownloadedMajor = 17;

    public static async Task<PostgresBinaries> FindAsync(
        ClusterFolder folder, string? user, EmbeddedPostgresOptions options, CancellationToken cancellation)
    {
        var places = options.BinaryFolders?.ToAsyncEnumerable() ?? BinaryPlaces.OnThisMachine(folder);
        List<PostgresBinaries> others = [];
        await foreach (var place in places.Distinct().WithCancellation(cancellation))
        {
            switch (await PostgresBinaries.InAsync(place, user, cancellation))
            {
                case { } found when Fits(found, folder.Major):
                    return found;
                case { } other:
                    others.Add(other);
                    break;
            }
        }

        if (folder.Major is < OldestMajor || !options.MayDownload || options.BinaryFolders is not null)
        {
            throw NothingFits(folder, options, others);
        }

        return await DownloadAsync(folder, user, options, others, cancellation);
    }

    private static bool Fits(PostgresBinaries found, int? cluster) =>
        found.Major >= OldestMajor && (cluster ?? found.Major) == found.Major;

    private static async Task<PostgresBinaries> DownloadAsync(
        ClusterFolder folder,
        string? user,
        EmbeddedPostgresOptions options,
        List<PostgresBinaries> others,
        CancellationToken cancellation)
    {
        var major = folder.Major ?? DownloadedMajor;
        options.Progress($"Downloading PostgreSQL {major}, once, into {folder.DownloadFolder} …");
        try
        {
            await using var server = new PgServer(new PgServerOptions
            {
                PgVersion = $"{major}",
                DbDir = folder.Root,
                BinariesDir = folder.DownloadFolder,
            });
            await server.InstallAsync(cancellation);
            await OpenToAllAsync(folder, cancellation);
            return await PostgresBinaries.InAsync(Path.Combine(server.InstallDir, "bin"), user, cancellation)
                ?? throw new IOException($"the programs in {server.InstallDir} do not run");
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw StartFailure.IsFull(e.Message)
                ? StartFailure.Full(folder.Root)
                : NothingFits(folder, options, others, e);
        }
    }

    private static async Task OpenToAllAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        if (ClusterAccount.IsRoot)
        {
            await new ProgramCall("chmod", "/", null, "-R", "a+rX", folder.DownloadFolder).RunAsync(cancellation);
        }
    }

    private static EmbeddedPostgresException NothingFits(
        ClusterFolder folder,
        EmbeddedPostgresOptions options,
        List<PostgresBinaries> others,
        Exception? download = null)
    {
        var found = others.Count == 0
            ? "no PostgreSQL server programs (initdb, pg_ctl, postgres) that run were found"
            : "found was only " + string.Join(" and ", others.Select(o => $"PostgreSQL {o.Major} in {o.Folder}"));
        var where = options.BinaryFolders is { } named ? $" (looked only in {string.Join(", ", named)})" : "";
        var failed = download is null ? "" : $" The download failed: {download.Message.TrimEnd('.')}.";
        return folder.Major is { } major
            ? new($"{folder.DataFolder} was made by PostgreSQL {major}, and only that version can open it, but "
                + $"{found}{where}.{failed} Install PostgreSQL {major} (the oldest that serves is {OldestMajor}), or "
                + "bring the cluster over with pg_upgrade, or move the folder away to begin empty.", download)
            : new($"To keep its records PostureTracker needs PostgreSQL {OldestMajor} or newer, but {found}{where}."
                + $"{failed} {StartFailure.WaysOut}", download);
    }
}
