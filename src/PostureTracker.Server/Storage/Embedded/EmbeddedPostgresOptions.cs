namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Where the private PostgreSQL lives and how it is found; the defaults suit those who set nothing.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The app's own folder, made if missing: the cluster, its password and its log are inside.
    /// By default <c>POSTURE_DATA</c>, else the user's application folder, as root /var/lib/posturetracker.</summary>
    public string Folder { get; init; } = DefaultFolder();

    /// <summary>The only folders to look for <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> in, best first.
    /// By default the one <c>POSTURE_POSTGRES_BIN</c> names; null looks in the usual places of the machine.</summary>
    public IReadOnlyList<string>? BinaryFolders { get; init; } = NamedBinaries();

    /// <summary>Whether PostgreSQL may be downloaded when the machine has none that fits.</summary>
    public bool MayDownload { get; init; } = true;

    /// <summary>Told, in a line each, of the steps that take time.</summary>
    public Action<string> Progress { get; init; } = static _ => { };

    /// <summary>Server settings that win over ours, by their PostgreSQL names; read when this call starts the server,
    /// ignored when it attaches to one.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a start may take, a recovery after a crash included. 2 minutes by default.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    private static string DefaultFolder()
    {
        if (Environment.GetEnvironmentVariable("POSTURE_DATA") is { Length: > 0 } named)
        {
            return named;
        }

        return ClusterAccount.IsRoot
            ? "/var/lib/posturetracker"
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "posturetracker");
    }

    private static string[]? NamedBinaries() =>
        Environment.GetEnvironmentVariable("POSTURE_POSTGRES_BIN") is { Length: > 0 } folder ? [folder] : null;
}
