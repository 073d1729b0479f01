using System.Diagnostics;
using System.Globalization;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>What <c>postmaster.pid</c> claims. After a crash the claim outlives the server: its pid may be nobody's, a
/// zombie's, or that of an unrelated process.</summary>
internal sealed record PostmasterPid(int Pid, int Port)
{
    private const string ProgramName = "postgres";

    /// <summary>The claim, or null when there is none or only the start of one.</summary>
    public static PostmasterPid? Read(ClusterFolder folder)
    {
        try
        {
            var lines = File.ReadAllLines(folder.PidPath);
            return lines.Length > 3 && Number(lines[0]) is { } pid && Number(lines[3]) is { } port
                ? new(pid, port)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the process is there and is the server of this very cluster.</summary>
    public bool IsServing(ClusterFolder folder) => OperatingSystem.IsLinux()
        ? State() is { Name: ProgramName, Letter: not ('Z' or 'X') } && WorksIn(folder)
        : IsPostgres();

    // The name stands in parentheses and may itself hold some; the state's letter follows the last of them.
    private (string Name, char Letter)? State()
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{Pid}/stat");
            var (open, close) = (stat.IndexOf('('), stat.LastIndexOf(')'));
            return (stat[(open + 1)..close], stat[close + 2]);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool WorksIn(ClusterFolder folder)
    {
        try
        {
            return File.ReadAllText($"/proc/{Pid}/cwd/postmaster.pid") == File.ReadAllText(folder.PidPath);
        }
        catch (UnauthorizedAccessException)
        {
            // Containers may withhold this even from root. It is a PostgreSQL; the password will tell whose.
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool IsPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.ProcessName.Contains(ProgramName, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int? Number(string line) =>
        int.TryParse(line.Trim(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
