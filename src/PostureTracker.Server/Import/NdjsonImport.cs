using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Import;

/// <summary>Logs the statements of a file, one a line, as if they had been sent one after the other: recorded now. A
/// line that is refused holds back no other; a file imported again changes nothing.</summary>
public sealed class NdjsonImport(BatchLogging logging, Positions positions)
{
    public const string Format = "ndjson";

    public async Task<ImportReport> RunAsync(
        Stream statements, NdjsonOptions options, IProgress<ImportStep>? progress, CancellationToken cancellation)
    {
        var lines = new NdjsonLines(statements);
        var tally = new ImportTally(lines, statements.CanSeek ? statements.Length : null, progress);
        var writing = new NdjsonWriting(logging, options, tally);
        await foreach (var line in lines.ReadAsync(cancellation))
        {
            tally.CountLine();
            await writing.WriteAsync(line, cancellation);
            if (tally.Refused >= options.MaxErrors)
                break;
        }
        await writing.FlushAsync(cancellation);
        return tally.Report(await positions.RecordedAsync(cancellation));
    }
}
