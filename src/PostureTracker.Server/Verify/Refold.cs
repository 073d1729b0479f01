using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Verify;

/// <summary>Computes every read model from the ledger alone, from its start, into tables of its own: with the same pure
/// functions as the projection, and nothing else of it. Within the connection's transaction.</summary>
internal sealed class Refold(NpgsqlConnection connection, RefoldTables tables)
{
    /// <summary>Refolds the events up to a position.</summary>
    /// <returns>The number of events of statements.</returns>
    public async Task<long> RunAsync(long upTo, IProgress<long>? progress, CancellationToken cancellation)
    {
        var events = await RefoldStatementsAsync(upTo, progress, cancellation);
        await using var tracks = new NpgsqlCommand(
            $"""
            insert into {tables.Track} select distinct collection, actor, recipient, dimension from {tables.Posting};
            analyze {tables.Posting}; analyze {tables.Version}
            """, connection);
        await tracks.ExecuteNonQueryAsync(cancellation);
        await RefoldCellsAsync(cancellation);
        return events;
    }

    private async Task<long> RefoldStatementsAsync(
        long upTo, IProgress<long>? progress, CancellationToken cancellation)
    {
        var ledger = new PagedCursor(connection, "refold_ledger");
        await ledger.OpenAsync(LedgerEvent.Select(upTo), cancellation);
        var (events, last) = (0L, default(StatementVersion));
        while (await ledger.NextAsync(LedgerEvent.Read, cancellation) is { Count: > 0 } page)
        {
            var versions = new List<StatementVersion>(page.Count);
            foreach (var recorded in page)
            {
                var goesOn = last?.State.Statement.Id == recorded.Statement;
                if (last is not null)
                    versions.Add(goesOn ? last with { ToSequence = recorded.Sequence } : last);
                last = recorded.After(goesOn ? last : null);
            }
            await PostingTable.AppendAsync(
                connection, tables.Posting, [.. page.SelectMany(recorded => recorded.Postings())], cancellation);
            await VersionTable.AppendAsync(connection, tables.Version, versions, cancellation);
            events += page.Count;
            progress?.Report(events);
        }
        if (last is not null)
            await VersionTable.AppendAsync(connection, tables.Version, [last], cancellation);
        await ledger.CloseAsync(cancellation);
        return events;
    }

    private async Task RefoldCellsAsync(CancellationToken cancellation)
    {
        var kinds = await CollectionKinds.ReadAsync(connection, await CollectionsAsync(cancellation), cancellation);
        var days = new PagedCursor(connection, "refold_days");
        await days.OpenAsync(
            $"""
            select collection, actor, recipient, dimension, day,
                   sum(sign * weight)::bigint, sum(sign::bigint * weight * value)::bigint, sum(sign)::int
            from {tables.Posting} group by 1, 2, 3, 4, 5 having sum(sign * weight) <> 0 order by 1, 2, 3, 4, 5
            """, cancellation);
        var (track, last) = (default(Track), default(Cell));
        while (await days.NextAsync(ReadDay, cancellation) is { Count: > 0 } page)
        {
            var cells = new List<(Track, Cell)>(page.Count);
            foreach (var (next, day, sum) in page)
            {
                var model = StanceModel.Of(kinds[next.Collection], next.Dimension);
                last = StanceFold.Step(model, next == track ? last : null, day, sum);
                track = next;
                cells.Add((track, last));
            }
            await CellCopying.AppendAsync(connection, tables.Cell, cells, cancellation);
        }
        await days.CloseAsync(cancellation);
    }

    private async Task<IReadOnlySet<string>> CollectionsAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select distinct collection from {tables.Track}", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var names = new HashSet<string>();
        while (await rows.ReadAsync(cancellation))
            names.Add(rows.GetString(0));
        return names;
    }

    private static (Track Track, DateOnly Day, CellSum Sum) ReadDay(NpgsqlDataReader row) => (
        Stored.Track(row, 0),
        row.GetFieldValue<DateOnly>(4),
        new CellSum(row.GetInt64(5), row.GetInt64(6), row.GetInt32(7)));
}
