using System.Text.Json;
using PostureTracker.Server.Reading;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>How verbs answer: a table or a chart for people, the API's own shapes for machines.</summary>
internal static class Printing
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    public static int Answer<T>(Answer<T> answer, bool json, Action<T> forPeople) where T : class
    {
        if (answer.None is { } none)
            return Faults(none.Faults);
        if (json)
            Json(answer.Value!);
        else
            forPeople(answer.Value!);
        return CommandLine.Done;
    }

    public static void Json<T>(T answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Indented));

    /// <summary>What is wrong, a line for each fault, on the error stream.</summary>
    public static int Faults(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine(fault.Pointer.Length == 0 ? fault.Detail : $"{fault.Pointer}: {fault.Detail}");
        return CommandLine.RefusedOrDifferent;
    }

    /// <summary>Options that cannot be understood: the same, and a usage error.</summary>
    public static int Usage(IReadOnlyList<Fault> faults)
    {
        Faults([.. faults.Select(fault => fault with { Pointer = "" })]);
        return CommandLine.Usage;
    }

    /// <summary>The console of this process; without a terminal 80 columns and no colour.</summary>
    public static IAnsiConsole Terminal() => Terminal(Console.Out, Console.IsOutputRedirected);

    /// <summary>The same on the error stream, for progress.</summary>
    public static IAnsiConsole Errors() => Terminal(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Terminal(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
            console.Profile.Width = 80;
        return console;
    }
}
