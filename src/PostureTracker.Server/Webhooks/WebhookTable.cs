using Npgsql;
using NpgsqlTypes;
using PostureTracker.Codebook;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Webhooks;

/// <summary>The table of webhooks, as SQL and rows.</summary>
internal static class WebhookTable
{
    private const string Columns = """
        id, url, collection, actors, dimensions, kinds, confirmed, events, note, active, parked_at, registered_at,
        registered_by, after_notice, after_sequence
        """;

    private const string Present = $"select {Columns} from posture.webhook where removed_at is null";

    public const string All = $"{Present} order by registered_at, id";

    public const string One = $"{Present} and id = $1";

    public const string Insert = $"""
        insert into posture.webhook
            (id, url, collection, actors, dimensions, kinds, confirmed, events, note, active, registered_by,
             after_notice, after_sequence)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, true), $11,
                (select coalesce(max(id), 0) from posture.notice),
                (select coalesce(max(seq_id), 0) from posture.mt_events))
        returning {Columns}
        """;

    // One that begins to ask for events gets those to come: until now nobody kept its place among them.
    public const string Update = $"""
        update posture.webhook set
            (url, collection, actors, dimensions, kinds, confirmed, note) = ($2, $3, $4, $5, $6, $7, $9),
            after_sequence = case when events = array[]::text[]
                then (select coalesce(max(seq_id), 0) from posture.mt_events) else after_sequence end,
            events = $8, active = coalesce($10, active),
            parked_at = case when not coalesce($10, false) then parked_at end
        where id = $1
        returning {Columns}
        """;

    public const string Remove = """
        with removed as (
            update posture.webhook set removed_at = now(), active = false, parked_at = null
            where id = $1 and removed_at is null returning id)
        , forgotten as (delete from posture.webhook_secret where webhook in (select id from removed))
        , closed as (
            update posture.webhook_delivery set state = 'failed', next_at = null
            where webhook in (select id from removed) and state in ('waiting', 'pending'))
        select count(*) from removed
        """;

    /// <summary>Replaces the secret of a webhook; the old one goes on signing for a day.</summary>
    public const string ReplaceSecret = """
        with forgotten as (delete from posture.webhook_secret where webhook = $1 and until <= now())
        , replaced as (
            update posture.webhook_secret set until = now() + interval '24 hours' where webhook = $1 and until is null)
        insert into posture.webhook_secret (webhook, secret) values ($1, $2)
        """;

    /// <summary>The parameters $1 to $10 of <see cref="Insert"/> and <see cref="Update"/>.</summary>
    public static void Add(NpgsqlParameterCollection parameters, Guid id, ReadWebhook webhook)
    {
        var (url, filter, note) = webhook.Terms;
        Add(id, NpgsqlDbType.Uuid);
        Add(url, NpgsqlDbType.Text);
        Add(filter.Collection, NpgsqlDbType.Text);
        Add(filter.Actors?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(filter.Dimensions?.Select(one => (short)one).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint);
        Add(filter.Kinds?.Select(NoticeTable.Word).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(filter.Confirmed, NpgsqlDbType.Boolean);
        Add(filter.Events.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(note, NpgsqlDbType.Text);
        Add(webhook.Active, NpgsqlDbType.Boolean);

        void Add(object? value, NpgsqlDbType type) =>
            parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    public static async Task<IReadOnlyList<Webhook>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        List<Webhook> webhooks = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            webhooks.Add(Read(rows));
        return webhooks;
    }

    private static Webhook Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        new(row.GetString(1), Filter(row), row.IsDBNull(8) ? null : row.GetString(8)),
        row.GetBoolean(9),
        row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
        row.GetFieldValue<DateTimeOffset>(11),
        row.GetString(12),
        row.GetInt64(13),
        row.GetInt64(14));

    private static WebhookFilter Filter(NpgsqlDataReader row) => new(
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3),
        row.IsDBNull(4) ? null : [.. row.GetFieldValue<short[]>(4).Select(number => (Dimension)number)],
        row.IsDBNull(5) ? null : [.. row.GetFieldValue<string[]>(5).Select(NoticeTable.Word<NoticeKind>)],
        row.IsDBNull(6) ? null : row.GetBoolean(6),
        row.GetFieldValue<string[]>(7));
}
