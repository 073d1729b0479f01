using System.CommandLine;
using PostureTracker.Server.Verify;

namespace PostureTracker.Server.Cli;

/// <summary><c>verify</c>: whether the read models are what the ledger makes of them.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var verb = new Command("verify", """
            Prove the read models against the ledger: the sum of the postings, the cells and a refold from the events must
            be the same, row by row. Exit code 1 where anything differs, with each difference named.
            """)
        {
            json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var report = await workplace.Get<VerifyBooks>().RunAsync(progress: null, cancellation);
            if (parsed.GetValue(json))
                Printing.Json(report);
            else
                Print(report);
            return report.IsClean ? CommandLine.Done : CommandLine.RefusedOrDifferent;
        });
        return verb;
    }

    private static void Print(VerifyReport report)
    {
        Console.WriteLine(
            $"Refolded {report.Events} events up to seq:{report.Position}; compared {report.Postings} postings, "
            + $"{report.Cells} cells and {report.Versions} statement versions.");
        Console.WriteLine(report.IsClean ? "No differences." : $"{report.DifferencesFound} rows differ:");
        foreach (var difference in report.Differences)
            Console.WriteLine($"  {difference}");
    }
}
