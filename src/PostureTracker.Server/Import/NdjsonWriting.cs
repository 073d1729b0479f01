using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Import;

/// <summary>Logs lines, a batch a transaction.</summary>
internal sealed class NdjsonWriting(BatchLogging logging, NdjsonOptions options, ImportTally tally)
{
    private const int LargestBatch = 200;

    private readonly Writer _writer = new(options.User, $"{NdjsonImport.Format} {Guid.CreateVersion7()}")
    {
        Importer = NdjsonImport.Format,
    };

    private readonly List<(long Line, LogRequest Request)> _batch = [];
    private readonly Dictionary<Guid, StatementState?> _tried = [];
    private readonly StableIds _ids = new();

    public async Task WriteAsync(NdjsonLine line, CancellationToken cancellation)
    {
        var (draft, malformed) = LineJson.Read<StatementDraft>(line);
        if (draft is null)
        {
            tally.Refuse(line.Number, [malformed!]);
            return;
        }
        _batch.Add((line.Number, new(
            _ids.Named(draft with { Collection = draft.Collection ?? options.Collection }), Resolved: null)));
        if (_batch.Count == LargestBatch)
            await FlushAsync(cancellation);
    }

    /// <summary>Logs what waits to be logged together.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        LogRequest[] requests = [.. _batch.Select(waiting => waiting.Request)];
        var outcomes = options.DryRun
            ? await logging.TryAsync(requests, _tried, _writer, cancellation)
            : await logging.LogAsync(requests, _writer, cancellation);
        foreach (var ((number, _), outcome) in _batch.Zip(outcomes))
        {
            if (outcome.Faults.Count > 0 && !Passes(outcome))
                tally.Refuse(number, outcome.Faults);
            else
                tally.Count(outcome.IsNew);
        }
        _batch.Clear();
    }

    private bool Passes(LogOutcome outcome) =>
        options.Resume && outcome.Faults is [{ Code: Refusal.OtherContent }];
}
