using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Webhooks;

/// <summary>How far what happened was handed out.</summary>
/// <param name="Notice">The last notice.</param>
/// <param name="Sequence">The last event.</param>
internal sealed record HandedOut(long Notice, long Sequence);

/// <summary>A delivery to be.</summary>
internal sealed record NewDelivery(Guid Webhook, string Type, string Occurrence, long? Notice, long? Sequence)
{
    /// <summary>Follows from what is delivered to whom, so that nothing is handed out twice.</summary>
    public Guid Id => Identity.Of($"posturetracker:webhook:{Webhook}:{Occurrence}");
}

/// <summary>The tables that handing out reads and writes.</summary>
internal static class HandOutTable
{
    /// <summary>How many deliveries of one webhook are on their way at a time: a receiver that does not answer holds up its
    /// own, and nobody else's.</summary>
    private const string AtATime = "4";

    private const string Listens = "a.active and a.removed_at is null";

    // Each looks at one webhook's own rows, by an index that holds only those in question: a backlog costs nothing.
    private const string Room = """
        lateral (select count(*) as pending from posture.webhook_delivery p where p.webhook = a.id and p.state = 'pending')
            as room
        """;

    private const string IsWaiting = """
        (select w.number from posture.webhook_delivery w where w.webhook = a.id and w.state = 'waiting'
         order by w.number limit 1) is not null
        """;

    // Its message was lost between the commit and the queue: no attempt waits so long for its turn.
    private const string Overdue = """
        select from posture.webhook_delivery o
        where o.webhook = a.id and o.state = 'pending' and o.next_at < now() - interval '10 minutes' offset 0
        """;

    internal const string Due = $"""
        with wanted as (
            select min(after_notice) as notice,
                   min(after_sequence) filter (where events <> array[]::text[]) as sequence
            from posture.webhook where removed_at is null)
        select w.notice is not null and (
            exists (select from posture.notice n where n.id > greatest(c.notice, w.notice))
            or coalesce({Positions.Projected} > greatest(c.sequence, w.sequence) and w.sequence is not null, false)
            or exists (select from posture.webhook a, {Room} where {Listens} and {IsWaiting} and room.pending < {AtATime})
            or exists (select from posture.webhook a where {Listens} and exists ({Overdue})))
        from posture.webhook_cursor c, wanted w
        """;

    private const string Hold = "select notice, sequence from posture.webhook_cursor for update skip locked";

    private const string Reached = $"""
        select coalesce((select max(id) from posture.notice), 0), {Positions.Projected}
        """;

    private const string Insert = """
        insert into posture.webhook_delivery (id, webhook, type, occurrence, notice, sequence, state)
        select d.id, d.webhook, d.type, d.occurrence, d.notice, d.sequence, 'waiting'
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[]) with ordinality
            as d(id, webhook, type, occurrence, notice, sequence, place)
        order by d.place on conflict (id) do nothing
        """;

    internal const string Release = $"""
        update posture.webhook_delivery set state = 'pending', tries = 0, next_at = now()
        where id = any (array(
            select due.id from posture.webhook a, {Room}, lateral (
                select w.id from posture.webhook_delivery w where w.webhook = a.id and w.state = 'waiting'
                order by w.number limit greatest({AtATime} - room.pending, 0)) due
            where {Listens}))
        returning id, attempts
        """;

    private const string Requeue = """
        update posture.webhook_delivery set state = 'waiting'
        where state = 'pending' and next_at < now() - interval '10 minutes'
        """;

    /// <summary>Whether there is anything to hand out, at the least cost.</summary>
    public static async Task<bool> IsDueAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Due);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Holds handing out until the transaction ends; null: another server does.</summary>
    public static async Task<HandedOut?> HoldAsync(SendingTransaction sending, CancellationToken cancellation)
    {
        await using var command = sending.Command(Hold);
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The last notice and the last event that the read models reflect.</summary>
    public static async Task<HandedOut> ReachedAsync(SendingTransaction sending, CancellationToken cancellation)
    {
        await using var command = sending.Command(Reached);
        return (await ReadAsync(command, cancellation))!;
    }

    public static async Task MoveAsync(SendingTransaction sending, HandedOut reached, CancellationToken cancellation)
    {
        await using var command = sending.Command(
            "update posture.webhook_cursor set (notice, sequence) = ($1, $2)", reached.Notice, reached.Sequence);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task InsertAsync(
        SendingTransaction sending, IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellation)
    {
        if (deliveries.Count == 0)
            return;
        await using var command = sending.Command(Insert);
        Column(delivery => delivery.Id);
        Column(delivery => delivery.Webhook);
        Column(delivery => delivery.Type);
        Column(delivery => delivery.Occurrence);
        Column(delivery => delivery.Notice);
        Column(delivery => delivery.Sequence);
        await command.ExecuteNonQueryAsync(cancellation);

        void Column<T>(Func<NewDelivery, T> of) =>
            command.Parameters.Add(new() { Value = deliveries.Select(of).ToArray() });
    }

    /// <summary>Makes pending what waits for webhooks that are active, each a few at a time, as messages to deliver it.
    /// </summary>
    public static async Task<IReadOnlyList<DeliverWebhook>> ReleaseAsync(
        SendingTransaction sending, CancellationToken cancellation)
    {
        List<DeliverWebhook> released = [];
        await using (var requeue = sending.Command(Requeue))
            await requeue.ExecuteNonQueryAsync(cancellation);
        await using var command = sending.Command(Release);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            released.Add(new(rows.GetGuid(0), rows.GetInt32(1)));
        return released;
    }

    private static async Task<HandedOut?> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new(row.GetInt64(0), row.GetInt64(1)) : null;
    }
}
