using Marten;
using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Import;

/// <summary>Brings in an older ledger with its own transaction times: whole, or not at all.</summary>
public sealed class HistoryImport(IDocumentStore store, NpgsqlDataSource source)
{
    public const string Format = "history";

    /// <summary>No more faulty lines than these are looked for.</summary>
    public const int MostFaultyLines = 100;

    /// <param name="history">NDJSON; read twice, so what cannot be is first copied to disk.</param>
    /// <param name="progress">Told now and then how far it has come; null: nobody asks.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    public Task<ImportReport> RunAsync(
        Stream history, IProgress<ImportStep>? progress, CancellationToken cancellation) =>
        RunAsync(history, _ => null, progress, cancellation);

    /// <param name="history">NDJSON; read twice, so what cannot be is first copied to disk.</param>
    /// <param name="refuse">Looks at the ledger, while nobody else can write, and says what speaks against it.</param>
    /// <param name="progress">Told now and then how far it has come; null: nobody asks.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    internal async Task<ImportReport> RunAsync(
        Stream history,
        Func<LockedLedger, LineFaults?> refuse,
        IProgress<ImportStep>? progress,
        CancellationToken cancellation)
    {
        await using var file = await SeekableFile.OfAsync(history, cancellation);
        var start = file.Content.Position;
        var order = await HistoryOrder.ReadAsync(new(file.Content), cancellation);
        if (order.Faults.Count > 0)
            return Refused(order, order.Faults, position: 0);
        await using var ledger = await LockedLedger.OpenAsync(source, cancellation);
        var misfits = order.Misfits(ledger.LastRecordedAt, ledger.Now)
            .Append(refuse(ledger)).OfType<LineFaults>().ToList();
        if (misfits.Count > 0)
            return Refused(order, misfits, ledger.Position);
        file.Content.Position = start;
        return await WriteAsync(file.Content, ledger, progress, cancellation);
    }

    private async Task<ImportReport> WriteAsync(
        Stream content, LockedLedger ledger, IProgress<ImportStep>? progress, CancellationToken cancellation)
    {
        var lines = new NdjsonLines(content);
        var tally = new ImportTally(lines, content.Length, progress);
        var writing = new HistoryWriting(store, source, ledger, tally);
        await foreach (var line in lines.ReadAsync(cancellation))
        {
            tally.CountLine();
            await writing.WriteAsync(line, cancellation);
            if (tally.Refused >= MostFaultyLines)
                break;
        }
        await writing.FlushAsync(cancellation);
        if (tally.Refused > 0)
            return tally.Report(ledger.Position) with { Written = 0 };
        var position = await writing.PositionAsync(cancellation);
        await ledger.Transaction.CommitAsync(cancellation);
        return tally.Report(position);
    }

    private static ImportReport Refused(HistoryOrder order, IReadOnlyList<LineFaults> faults, long position) =>
        new(order.Lines, Written: 0, Unchanged: 0, faults, position);
}
