using System.Diagnostics;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>One process at a time starts, attaches to or leaves a cluster. Held only for that long; the kernel lets go
/// of a killed holder's.</summary>
internal static class ClusterLock
{
    public static async Task<FileStream> TakeAsync(
        ClusterFolder folder, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(folder.LockPath, OurOwn());
            }
            catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException
                || StartFailure.IsFull(e.Message))
            {
                throw ClusterFolder.NotOurs(folder.LockPath, e);
            }
            catch (IOException e) when (waited.Elapsed > patience)
            {
                throw new EmbeddedPostgresException(
                    $"Another process has been starting or stopping the PostgreSQL in {folder.Root} for over "
                    + $"{patience.TotalSeconds:0} seconds. Wait for it and try again, or end it.", e);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    // Whoever could read the file could lock it as well.
    private static FileStreamOptions OurOwn()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
