using System.Text.Json;
using Npgsql;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Notices;

/// <summary>The table of notices; append-only.</summary>
internal static class NoticeTable
{
    /// <summary>Held by whoever writes a notice until its transaction ends, so that notices become visible in the order of
    /// their ids, and a reader that goes on after an id misses none.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtext('posture notices'))";

    private const string Insert = """
        insert into posture.notice
            (sequence, kind, withdraws, cause, collection, actor, recipient, dimension, day, shift)
        select n.sequence, n.kind, n.withdraws, n.cause, n.collection, n.actor, n.recipient, n.dimension, n.day,
               n.shift::jsonb
        from unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::bigint[], $6::text[], $7::text[],
                    $8::text[], $9::date[], $10::text[]) with ordinality
            as n(collection, actor, recipient, dimension, sequence, kind, withdraws, cause, day, shift, place)
        order by n.place
        """;

    /// <summary>Appends notices, in their order, in the transaction of the connection.</summary>
    public static async Task AppendAsync(
        NpgsqlConnection connection, IReadOnlyList<NewNotice> notices, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(Lock) } };
        var insert = new NpgsqlBatchCommand(Insert);
        TrackColumns.Add(insert.Parameters, [.. notices.Select(notice => notice.Track)]);
        Column(notice => notice.Sequence);
        Column(notice => Word(notice.Kind));
        Column(notice => notice.Withdraws is { } kind ? Word(kind) : null);
        Column(notice => Word(notice.Cause));
        Column(notice => notice.Shift.On);
        Column(notice => JsonSerializer.Serialize(notice.Shift, RecordJson.Options));
        batch.BatchCommands.Add(insert);
        await batch.ExecuteNonQueryAsync(cancellation);

        void Column<T>(Func<NewNotice, T> of) => insert.Parameters.Add(new() { Value = notices.Select(of).ToArray() });
    }

    private const string InsertParked = $"""
        insert into posture.notice (sequence, kind, webhook) values ({Positions.Projected}, 'parked', $1)
        """;

    /// <summary>Announces that a webhook is parked, in the transaction of the connection.</summary>
    public static async Task AppendParkedAsync(
        NpgsqlConnection connection, Guid webhook, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(Lock) } };
        batch.BatchCommands.Add(new(InsertParked) { Parameters = { new() { Value = webhook } } });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The columns of a notice, in the order in which <see cref="Read"/> wants them.</summary>
    public const string Columns = "id, at, sequence, kind, withdraws, cause, collection, shift, webhook";

    public static NoticeAnswer Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateTimeOffset>(1),
        row.GetInt64(2),
        Word<NoticeKind>(row.GetString(3)),
        row.IsDBNull(4) ? null : Word<NoticeKind>(row.GetString(4)),
        row.IsDBNull(5) ? null : Word<NoticeCause>(row.GetString(5)),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : JsonSerializer.Deserialize<ShiftAnswer>(row.GetString(7), RecordJson.Options),
        row.IsDBNull(8) ? null : row.GetGuid(8));

    public static string Word<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();

    public static T Word<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}

/// <summary>A notice to be announced.</summary>
internal sealed record NewNotice(
    long Sequence, NoticeKind Kind, NoticeKind? Withdraws, NoticeCause Cause, Track Track, ShiftAnswer Shift);
