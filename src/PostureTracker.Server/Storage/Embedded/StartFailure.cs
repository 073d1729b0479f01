namespace PostureTracker.Server.Storage.Embedded;

/// <summary>What PostgreSQL's own words mean for the person who started it.</summary>
internal static class StartFailure
{
    public const string WaysOut =
        "There are three ways out: install PostgreSQL (on Debian and Ubuntu 'apt install postgresql', on macOS 'brew "
        + "install postgresql@17', on Windows the installer of postgresql.org); or name a database of your own with "
        + "the connection string ConnectionStrings:Posture or the variable POSTURE_DB; or run 'docker compose up'.";

    public static bool IsFull(string text) =>
        text.Contains("No space left on device", StringComparison.OrdinalIgnoreCase)
        || text.Contains("not enough space on the disk", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    public static bool IsPortTaken(string text) =>
        text.Contains("could not bind IPv4 address", StringComparison.Ordinal)
        || text.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);

    /// <summary>Children of a killed server have not all noticed yet that it is gone.</summary>
    public static bool IsStillDying(string text) =>
        text.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    public static EmbeddedPostgresException Full(string path) => new(
        $"The disk that holds {path} is full. Free some space, or set POSTURE_DATA to a folder on another disk; what "
        + "was recorded so far is safe.");

    public static EmbeddedPostgresException NotMade(ClusterFolder folder, ProgramOutcome initdb) => IsFull(initdb.Text)
        ? Full(folder.Root)
        : new($"PostgreSQL could not lay out a new cluster in {folder.Root}: {Paragraph(initdb.Text)}. Nothing was "
            + "kept; put right what it names and start again.");

    public static EmbeddedPostgresException NotStarted(ClusterFolder folder, string said, string log)
    {
        if (IsFull(log) || IsFull(said))
        {
            return Full(folder.Root);
        }

        var what = said.Contains("did not start in time", StringComparison.Ordinal)
            ? "PostgreSQL was not ready in time; it may still be recovering from a crash, so start again in a while"
            : "PostgreSQL did not start";
        var last = log.Length > 0 ? $"The last lines of its log are: {Paragraph(log)}" : Paragraph(said);
        return new($"{what}. {last}. The whole log is {folder.LogPath}.");
    }

    private static string Paragraph(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" | ", lines.TakeLast(6)).TrimEnd('.');
    }
}
