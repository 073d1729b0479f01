using System.Globalization;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>A folder with the three programs of a server, all of one major version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private static readonly string[] s_programs = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => Program(Folder, "initdb");
    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>What the folder holds; null when a program is missing (client-only) or does not run.</summary>
    public static async Task<PostgresBinaries?> InAsync(string folder, string? user, CancellationToken cancellation)
    {
        if (!s_programs.All(name => File.Exists(Program(folder, name))))
        {
            return null;
        }

        var version = await new ProgramCall(Program(folder, "postgres"), Path.GetPathRoot(folder)!, user, "--version")
            .RunAsync(cancellation);
        return version.Succeeded && MajorIn().Match(version.Text) is { Success: true } match
            ? new(folder, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    public static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex MajorIn();
}
