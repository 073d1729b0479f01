using System.Globalization;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>The server's settings, written before every start. What initdb found out about the machine comes first,
/// ours next, the caller's last; the last word wins.</summary>
internal static class ClusterSettings
{
    private const string PortName = "port = ";

    public static void Write(ClusterFolder folder, int port, IReadOnlyDictionary<string, string> callers)
    {
        File.WriteAllLines(
            folder.SettingsPath,
            [
                "# Written anew at every start.",
                $"include_if_exists '{ClusterFolder.Cluster}/postgresql.conf'",
                .. Ours().Concat(callers).Select(setting => $"{setting.Key} = {Quoted(setting.Value)}"),
                PortName + port.ToString(CultureInfo.InvariantCulture),
            ]);
    }

    /// <summary>The last start's port. Taken again, so that those attached find a server another revived.</summary>
    public static int? LastPort(ClusterFolder folder) =>
        File.Exists(folder.SettingsPath)
        && File.ReadLines(folder.SettingsPath).LastOrDefault() is { } line
        && line.StartsWith(PortName, StringComparison.Ordinal)
        && int.TryParse(line[PortName.Length..], CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Dictionary<string, string> Ours() => new()
    {
        ["listen_addresses"] = "127.0.0.1",
        // In a container nobody reaps a dead postmaster, whose socket's lock file would then bar the next.
        ["unix_socket_directories"] = "",
        ["max_connections"] = "120",
        ["shared_buffers"] = $"{SharedMegabytes()}MB",
        ["max_wal_size"] = "2GB",
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["full_page_writes"] = "on",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["lc_messages"] = "C",
        ["log_line_prefix"] = "%m [%p] ",
        ["log_checkpoints"] = "off",
        // What people wrote stays out of the log: no statements, no parameters, no row in an error's detail.
        ["log_statement"] = "none",
        ["log_min_error_statement"] = "panic",
        ["log_parameter_max_length"] = "0",
        ["log_parameter_max_length_on_error"] = "0",
        ["log_error_verbosity"] = "terse",
    };

    // An eighth of the memory: half of what PostgreSQL's manual gives a machine of its own, for it shares this one.
    private static long SharedMegabytes() =>
        Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8 / 1024 / 1024, 64, 512);
}
