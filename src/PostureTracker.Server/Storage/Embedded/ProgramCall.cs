using System.ComponentModel;
using System.Diagnostics;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>A program run to its end in a folder, as another user if one is named.</summary>
internal sealed record ProgramCall(string Program, string Folder, string? User, params string[] Arguments)
{
    // What PostgreSQL needs of the environment. The rest may hold secrets that its user should not read, or PG
    // variables that would change its mind.
    private static readonly string[] s_passed =
        ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZDIR", "ICU_DATA", "PATH_LOCALE", "LOCPATH"];

    /// <summary>Exit code and all the program said; −1 and the reason when it cannot run at all.</summary>
    public async Task<ProgramOutcome> RunAsync(CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start() };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new(-1, e.Message);
        }

        process.StandardInput.Close();
        var said = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None));
        await EndAsync(process, cancellation);
        return new(process.ExitCode, await TextAsync(said));
    }

    private static async Task EndAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task<string> TextAsync(Task<string[]> said)
    {
        try
        {
            return string.Concat(await said.WaitAsync(TimeSpan.FromSeconds(2), CancellationToken.None));
        }
        catch (TimeoutException)
        {
            // On Windows the server inherits pg_ctl's end of the pipe, so that the end of the text never comes.
            return "";
        }
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!OperatingSystem.IsWindows())
        {
            Withhold(start.Environment);
        }

        // Messages are searched for words, so they have to be English.
        start.Environment["LC_ALL"] = "C";
        if (User is not null)
        {
            start.UserName = User;
        }

        return start;
    }

    private static void Withhold(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Except(s_passed).ToArray())
        {
            environment.Remove(name);
        }
    }
}

internal sealed record ProgramOutcome(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;
}
