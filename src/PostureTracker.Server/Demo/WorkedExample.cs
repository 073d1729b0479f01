using System.Diagnostics;
using PostureTracker.Actors;
using PostureTracker.Server.Import;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Demo;

/// <summary>The worked example that this program carries: what was said around the Korean peninsula up to the 25th of
/// June 2021, and when it came to be recorded.</summary>
public sealed class WorkedExample(HistoryImport history, LedgerSessions sessions)
{
    private static readonly Guid _firstStatement = Identity.Statement(Collections.Desk, "S01");

    /// <summary>Loads it into an empty ledger.</summary>
    public async Task<DemoOutcome> LoadAsync(CancellationToken cancellation)
    {
        if (await IsLoadedAsync(cancellation))
            return DemoOutcome.AlreadyLoaded;
        await using var file = typeof(WorkedExample).Assembly.GetManifestResourceStream("demo/history.ndjson")!;
        var report = await history.RunAsync(file, RefuseUnlessEmpty, progress: null, cancellation);
        return report switch
        {
            { IsRefused: false } => DemoOutcome.Loaded,
            { Position: 0 } => throw new UnreachableException("The worked example is refused."),
            _ => await IsLoadedAsync(cancellation) ? DemoOutcome.AlreadyLoaded : DemoOutcome.LedgerInUse,
        };
    }

    private static LineFaults? RefuseUnlessEmpty(LockedLedger ledger) => ledger.Position == 0
        ? null
        : new(1, "", Refusal.OutOfOrder, "The worked example is loaded into an empty ledger only.");

    private async Task<bool> IsLoadedAsync(CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(new("demo", CorrelationId: null), cancellation);
        return (await session.StreamAsync(_firstStatement, version: 1, cancellation)).Count > 0;
    }
}
