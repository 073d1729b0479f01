using System.Diagnostics;
using Marten;
using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Import;

/// <summary>Does what the lines of a history say, each as it would have been done then, in one transaction. Statements
/// logged one after the other are logged together.</summary>
internal sealed class HistoryWriting
{
    private const int LargestBatch = 200;

    private readonly string _run = $"history {Guid.CreateVersion7()}";
    private readonly List<(long Line, LogRequest Request)> _batch = [];
    private readonly NpgsqlTransaction _transaction;
    private readonly ImportTally _tally;
    private readonly BatchLogging _logging;
    private readonly HistoryRegistry _registry;
    private readonly HistoryChanges _changes;

    public HistoryWriting(IDocumentStore store, NpgsqlDataSource source, LockedLedger ledger, ImportTally tally)
    {
        (_transaction, _tally) = (ledger.Transaction, tally);
        var sessions = new LedgerSessions(store, _transaction);
        var registry = new Registry(() => new NpgsqlBatch(_transaction.Connection, _transaction));
        _logging = new(sessions, registry);
        _registry = new(new(sessions, registry), registry);
        _changes = new(new(sessions, new Deciding(registry), new Idempotency(source)));
    }

    public async Task WriteAsync(NdjsonLine json, CancellationToken cancellation)
    {
        var (line, malformed) = HistoryOps.Read(json);
        if (malformed is not null)
        {
            _tally.Refuse(json.Number, [malformed]);
            return;
        }
        var faults = new Faults();
        if (!Instants.TryRead(line!.RecordedAt, out var recordedAt))
            faults.Add("/recordedAt", Refusal.Required, "Give the instant it was recorded, as 2021-06-18T12:00:00Z.");
        TextRules.Name(faults, "/by", line.By);
        if (faults.Any)
            _tally.Refuse(json.Number, faults.Found);
        else
            await WriteAsync(json.Number, line, Writer(line.By!) with { RecordedAt = recordedAt }, cancellation);
    }

    /// <summary>Writes what waits to be written together.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        var outcomes = await _logging.LogAsync(
            [.. _batch.Select(waiting => waiting.Request)], Writer(_batch[0].Request.By!), cancellation);
        foreach (var ((number, _), outcome) in _batch.Zip(outcomes))
            Count(number, outcome.IsNew, [.. outcome.Faults.Select(fault => fault.Under("/statement"))]);
        _batch.Clear();
    }

    /// <summary>The last event of the ledger, with those of this history.</summary>
    public async Task<long> PositionAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(max(seq_id), 0) from posture.mt_events", _transaction.Connection, _transaction);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task WriteAsync(long number, HistoryLine line, Writer writer, CancellationToken cancellation)
    {
        if (line is LogLine log)
        {
            await LogAsync(number, log, writer, cancellation);
            return;
        }
        await FlushAsync(cancellation);
        var (isNew, faults) = line switch
        {
            ChangeLine change => await _changes.WriteAsync(change, writer, cancellation),
            RegisterLine or DescribeLine or AppointLine or LeaveLine =>
                await _registry.WriteAsync(line, writer, cancellation),
            _ => throw new UnreachableException($"{line.GetType().Name} is no line of a history."),
        };
        Count(number, isNew, faults);
    }

    private async Task LogAsync(long number, LogLine line, Writer writer, CancellationToken cancellation)
    {
        var (faults, inside) = (new Faults(), new Faults());
        faults.Missing(line.Statement, "/statement", "the statement");
        var resolved = line.Resolved?.Read(inside);
        faults.Include("/resolved", inside);
        if (faults.Any)
        {
            _tally.Refuse(number, faults.Found);
            return;
        }
        _batch.Add((number, new(line.Statement!, resolved) { By = writer.User, RecordedAt = writer.RecordedAt }));
        if (_batch.Count == LargestBatch)
            await FlushAsync(cancellation);
    }

    private void Count(long number, bool isNew, IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0)
            _tally.Refuse(number, faults);
        else
            _tally.Count(isNew);
    }

    private Writer Writer(string by) => new(by, _run) { Importer = HistoryImport.Format };
}
