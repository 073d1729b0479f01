using PostureTracker.Codebook;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Webhooks;

/// <summary>Reads what happened since it was last handed out, a page at a time, and finds who wants it.</summary>
/// <param name="sending">The transaction it is handed out in.</param>
/// <param name="webhooks">Those there are.</param>
internal sealed class NewHappenings(SendingTransaction sending, IReadOnlyList<Webhook> webhooks)
{
    public const int Page = 200;

    // Most events may be nobody's: what one look reads is bounded by those too.
    private const long Span = 10_000;

    private const string Notices = $"""
        select {NoticeTable.Columns} from posture.notice where id > $1 and id <= $2 order by id limit $3
        """;

    // Importers mark their events: what they bring in has not happened now.
    private const string Events = """
        select e.seq_id, e.id, e.type, v.collection, v.actors, v.dimensions
        from posture.mt_events e join posture.statement_version v
            on v.statement = e.stream_id and v.from_sequence <= e.seq_id
            and (v.to_sequence is null or v.to_sequence > e.seq_id)
        where e.seq_id > $1 and e.seq_id <= $2 and e.type = any($4) and not coalesce(e.headers ? 'importer', false)
        order by e.seq_id limit $3
        """;

    public List<NewDelivery> Deliveries { get; } = [];

    /// <summary>Reads notices after one and up to another.</summary>
    /// <returns>The last that was looked at.</returns>
    public async Task<long> NoticesAsync(long after, long upTo, CancellationToken cancellation)
    {
        after = Math.Max(after, webhooks.Min(webhook => webhook.AfterNotice));
        await using var command = sending.Command(Notices, after, upTo, Page);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        for (var read = 0; await rows.ReadAsync(cancellation);)
        {
            var notice = NoticeTable.Read(rows);
            Add(notice);
            if (++read == Page)
                return notice.Id;
        }
        return Math.Max(after, upTo);
    }

    /// <summary>The same for events, if anybody wants any.</summary>
    public async Task<long> EventsAsync(long after, long upTo, CancellationToken cancellation)
    {
        IReadOnlyList<Webhook> asking = [.. webhooks.Where(webhook => webhook.Terms.Filter.Events.Count > 0)];
        if (asking.Count == 0)
            return after;
        after = Math.Max(after, asking.Min(webhook => webhook.AfterSequence));
        upTo = Math.Min(upTo, after + Span);
        string[] types =
            [.. asking.SelectMany(webhook => webhook.Terms.Filter.Events).Distinct().Select(EventTypes.Stored)];
        await using var command = sending.Command(Events, after, upTo, Page, types);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        for (var read = 0; await rows.ReadAsync(cancellation);)
        {
            var sequence = rows.GetInt64(0);
            Add(sequence, rows.GetGuid(1), EventTypes.Of(rows.GetString(2)), new(
                rows.GetString(3), rows.GetFieldValue<string[]>(4),
                [.. rows.GetFieldValue<short[]>(5).Select(number => (Dimension)number)]));
            if (++read == Page)
                return sequence;
        }
        return Math.Max(after, upTo);
    }

    private void Add(NoticeAnswer notice)
    {
        foreach (var webhook in webhooks)
        {
            if (notice.Id <= webhook.AfterNotice || !webhook.Terms.Filter.Wants(notice))
                continue;
            var happened = Happenings.Of(notice);
            Deliveries.Add(new(webhook.Id, happened.Type, happened.Id, notice.Id, null));
        }
    }

    private void Add(long sequence, Guid id, string type, StatementMarks statement)
    {
        foreach (var webhook in webhooks)
        {
            if (sequence > webhook.AfterSequence && webhook.Terms.Filter.Wants(type, statement))
                Deliveries.Add(new(webhook.Id, type, id.ToString(), null, sequence));
        }
    }
}
