using System.Security.Cryptography;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>The superuser's password, in a file only we may read: any user of the machine reaches the port.</summary>
internal static class ClusterPassword
{
    public static string Make(ClusterFolder folder)
    {
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        // Not overwritten: an earlier file may have had a looser mode.
        File.Delete(folder.PasswordPath);
        Write(folder.PasswordPath, password);
        return password;
    }

    public static string Read(ClusterFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.PasswordPath).Trim();
        }
        catch (FileNotFoundException e)
        {
            throw new EmbeddedPostgresException(
                $"{folder.PasswordPath}, the password of the cluster beside it, is missing. Restore both from the same "
                + $"backup, or move {folder.DataFolder} away to begin with an empty one.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ClusterFolder.NotOurs(folder.PasswordPath, e);
        }
    }

    public static void Write(string path, string password)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(password + "\n"));
        file.Flush(flushToDisk: true);
    }
}
