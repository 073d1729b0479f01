using System.CommandLine;

namespace PostureTracker.Server.Cli;

internal static class JsonOption
{
    public static Option<bool> Create() => new("--json")
    {
        Description = "Print the API's own JSON instead of a table.",
    };
}
