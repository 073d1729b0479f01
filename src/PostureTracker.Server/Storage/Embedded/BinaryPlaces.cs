using System.Globalization;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>Where machines keep PostgreSQL's programs, in the order they are looked at.</summary>
internal static class BinaryPlaces
{
    public static async IAsyncEnumerable<string> OnThisMachine(ClusterFolder folder)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathRooted)
            .ToArray();
        foreach (var place in path.Where(p => File.Exists(PostgresBinaries.Program(p, "pg_config"))))
        {
            var config = new ProgramCall(PostgresBinaries.Program(place, "pg_config"), place, null, "--bindir");
            if (await config.RunAsync(CancellationToken.None) is { Succeeded: true } answer)
            {
                yield return Path.GetFullPath(answer.Text.Trim());
            }
        }

        foreach (var place in (string[])[.. path, .. Installed(), .. Downloaded(folder)])
        {
            yield return place;
        }
    }

    /// <summary>Those that an earlier start downloaded.</summary>
    private static IEnumerable<string> Downloaded(ClusterFolder folder) => Directory.Exists(folder.DownloadFolder)
        ? Directory.EnumerateDirectories(folder.DownloadFolder, "bin", SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal)
        : [];

    private static string[] Installed() =>
    [
        .. NewestFirst("/usr/lib/postgresql", ""),
        .. NewestFirst("/opt/homebrew/opt", "postgresql@"),
        .. NewestFirst("/usr/local/opt", "postgresql@"),
        .. NewestFirst("/usr", "pgsql-"),
        .. NewestFirst("/usr/libexec", "postgresql"),
        .. NewestFirst("/Library/PostgreSQL", ""),
        .. NewestFirst(
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), ""),
    ];

    private static IEnumerable<string> NewestFirst(string parent, string prefix) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent, prefix + "*")
            .Select(folder => (Folder: folder, Version: VersionOf(Path.GetFileName(folder)[prefix.Length..])))
            .Where(found => found.Version is not null)
            .OrderByDescending(found => found.Version)
            .Select(found => Path.Combine(found.Folder, "bin"))
        : [];

    private static double? VersionOf(string name) =>
        double.TryParse(name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
