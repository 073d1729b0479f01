using System.CommandLine;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Cli;

/// <summary><c>import ndjson FILE</c>, <c>import history FILE</c>.</summary>
internal static class ImportVerb
{
    public static Command Create() => new("import", "Bring a file into the ledger; - reads standard input.")
    {
        Ndjson(),
        History(),
    };

    private static Command History()
    {
        var file = File();
        var json = JsonOption.Create();
        var verb = new Command("history", """
            An older ledger with its own recorded times, whole or not at all: into an empty ledger, or after its last
            recorded instant. Lines {"op": "log" | "code" | "recode" | "correct" | "source" | "retract" | "reinstate" |
            "appoint" | "leave" | "register" | "describe", "recordedAt": instant, "by": name, …}, recordedAt not decreasing.
            """)
        {
            file,
            json,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(json),
            (workplace, content, progress) =>
                workplace.Get<HistoryImport>().RunAsync(content, progress, cancellation),
            cancellation));
        return verb;
    }

    private static Command Ndjson()
    {
        var file = File();
        var json = JsonOption.Create();
        var collection = new Option<string?>("--collection")
        {
            Description = "Where statements belong that name no collection; default: desk.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Decide everything, write nothing." };
        var resume = new Option<bool>("--resume")
        {
            Description = "Pass over statements that are in the ledger, whatever became of them since.",
        };
        var maxErrors = new Option<int>("--max-errors")
        {
            Description = "Stop once so many lines are refused.",
            DefaultValueFactory = _ => NdjsonOptions.UsualMaxErrors,
        };
        var verb = new Command("ndjson", """
            One statement object a line, as POST /v1/statements takes it, recorded now. Refused lines are told by number
            and the others written. A line without an id gets a stable one, so a file imported again writes only what is
            missing.
            """)
        {
            file,
            collection,
            dryRun,
            resume,
            maxErrors,
            json,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(json),
            (workplace, content, progress) => workplace.Get<NdjsonImport>().RunAsync(
                content,
                new(workplace.Writer.User)
                {
                    Collection = parsed.GetValue(collection),
                    DryRun = parsed.GetValue(dryRun),
                    Resume = parsed.GetValue(resume),
                    MaxErrors = Math.Max(1, parsed.GetValue(maxErrors)),
                },
                progress, cancellation),
            cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(
        string file,
        bool json,
        Func<Workplace, Stream, IProgress<ImportStep>, Task<ImportReport>> import,
        CancellationToken cancellation)
    {
        await using var content = file == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(file);
        await using var workplace = await Workplace.OpenAsync(cancellation);
        var report = await ImportProgress.RunAsync(
            Printing.Errors(), TimeProvider.System, file, progress => import(workplace, content, progress));
        await workplace.CatchUpAsync(cancellation);
        if (json)
            Printing.Json(report);
        else
            Print(report);
        return report.IsRefused ? CommandLine.RefusedOrDifferent : CommandLine.Done;
    }

    private static void Print(ImportReport report)
    {
        foreach (var line in report.Faults)
        {
            foreach (var fault in line.Faults)
                Console.Error.WriteLine($"line {line.Line}{fault.Pointer}: {fault.Detail}");
        }
        Console.WriteLine(
            $"{report.Lines} lines: {report.Written} written, {report.Unchanged} unchanged, "
            + $"{report.Faults.Count} refused. The ledger ends at seq:{report.Position}.");
    }

    private static Argument<string> File() => new("file") { Description = "The file, UTF-8; - for standard input." };
}
