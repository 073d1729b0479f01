using System.Globalization;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>The app's folder and what lies in it. Everything but <see cref="DataFolder"/> and the unfinished cluster
/// belongs to whoever runs the app, so that the cluster's user cannot lead us to write elsewhere.</summary>
internal sealed class ClusterFolder
{
    public const string Cluster = "cluster";
    public const string Settings = "cluster.conf";
    public const string Log = Cluster + "/server.log";

    private ClusterFolder(string root) => Root = root;

    public string Root { get; }
    public string DataFolder => Path.Combine(Root, Cluster);
    public string UnfinishedFolder => Path.Combine(Root, "cluster.unfinished");
    public string DownloadFolder => Path.Combine(Root, "binaries");
    public string SettingsPath => Path.Combine(Root, Settings);
    public string LockPath => Path.Combine(Root, "cluster.lock");
    public string PasswordPath => Path.Combine(Root, "cluster.password");
    public string PidPath => Path.Combine(DataFolder, "postmaster.pid");
    public string LogPath => Path.Combine(Root, Log);

    public bool HasCluster => File.Exists(VersionPath);

    /// <summary>The major version that made the cluster, or null when there is none yet.</summary>
    public int? Major => HasCluster
        ? int.Parse(File.ReadAllText(VersionPath).Split('.')[0].Trim(), CultureInfo.InvariantCulture)
        : null;

    private string VersionPath => Path.Combine(DataFolder, "PG_VERSION");

    /// <summary>Makes the folder if missing. Root's may be passed through by all, for the cluster's own user.</summary>
    public static ClusterFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(root);
            }
            else
            {
                Directory.CreateDirectory(root, ClusterAccount.IsRoot ? RootsOwn : OurOwn);
            }

            return new(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotOurs(root, e);
        }
    }

    public static EmbeddedPostgresException NotOurs(string path, Exception cause) => StartFailure.IsFull(cause.Message)
        ? StartFailure.Full(path)
        : new($"{path} cannot be made or written ({cause.Message.TrimEnd('.')}). Set POSTURE_DATA to a folder that you "
            + "may write, or run as the user it belongs to.", cause);

    private static UnixFileMode OurOwn => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static UnixFileMode RootsOwn => OurOwn | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
}
