using Npgsql;
using PostureTracker.Actors;

namespace PostureTracker.Server.Storage;

/// <summary>The registry of actors, speakers and collections, kept in memory: every question first reads the registry
/// events recorded since the last, by an index that holds only those.</summary>
/// <remarks>Registry events are appended under one lock, so none can appear below one already read.</remarks>
public sealed class Registry(Func<NpgsqlBatch> openBatch)
{
    private const string Between = """
        select seq_id, type, data from posture.mt_events where seq_id > $1 and seq_id <= $2 and type in
            ('actor_registered', 'actor_described', 'speaker_appointed', 'speaker_left', 'collection_registered')
        order by seq_id
        """;

    private readonly Lock _keeping = new();
    private RegistryBook _book = RegistryBook.BuiltIn;

    /// <summary>The registry now, and the database's time.</summary>
    public Task<(RegistryBook Book, DateTimeOffset Now)> NowAsync(CancellationToken cancellation) =>
        NowAsync(within: null, cancellation);

    /// <param name="within">Opens batches on the caller's own connection; null: on any.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(RegistryBook Book, DateTimeOffset Now)> NowAsync(
        Func<NpgsqlBatch>? within, CancellationToken cancellation)
    {
        var book = Volatile.Read(ref _book);
        await using var batch = (within ?? openBatch)();
        batch.BatchCommands.Add(new("select now()"));
        batch.BatchCommands.Add(Read(after: book.Position, upTo: long.MaxValue));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        var now = rows.GetFieldValue<DateTimeOffset>(0);
        await rows.NextResultAsync(cancellation);
        var read = await FoldAsync(book, rows, cancellation);
        if (read != book)
            Keep(read);
        return (read, now);
    }

    /// <summary>The registry as its events up to a position leave it, folded anew.</summary>
    public async Task<RegistryBook> AtAsync(long position, CancellationToken cancellation)
    {
        await using var batch = openBatch();
        batch.BatchCommands.Add(Read(after: 0, upTo: position));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        return await FoldAsync(RegistryBook.BuiltIn, rows, cancellation);
    }

    private static NpgsqlBatchCommand Read(long after, long upTo) =>
        new(Between) { Parameters = { new() { Value = after }, new() { Value = upTo } } };

    private static async Task<RegistryBook> FoldAsync(
        RegistryBook book, NpgsqlDataReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation))
            book = book.With(rows.GetInt64(0), StoredEvents.Read(rows.GetString(1), rows.GetString(2)));
        return book;
    }

    private void Keep(RegistryBook read)
    {
        lock (_keeping)
        {
            if (read.Position > _book.Position)
                Volatile.Write(ref _book, read);
        }
    }
}
