using System.Text;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>The server's log file.</summary>
internal static class ClusterLog
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int QuotedBytes = 16 * 1024;

    public static long Length(ClusterFolder folder) =>
        new FileInfo(folder.LogPath) is { Exists: true } log ? log.Length : 0;

    /// <summary>What was written since the log had that length, its end if that is much.</summary>
    public static string Since(ClusterFolder folder, long length)
    {
        if (Length(folder) is var now && now <= length)
        {
            return "";
        }

        using var log = new FileStream(folder.LogPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(Math.Max(length, now - QuotedBytes), SeekOrigin.Begin);
        using var reader = new StreamReader(log, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Keeps one earlier log, so that years of starts do not fill the disk.</summary>
    public static void Roll(ClusterFolder folder)
    {
        if (Length(folder) > MaxBytes)
        {
            File.Move(folder.LogPath, folder.LogPath + ".1", overwrite: true);
        }
    }
}
