using Npgsql;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>A moment at which the record of a stance was changed.</summary>
/// <param name="Position">The event.</param>
/// <param name="Kind">recoded, corrected, retracted or reinstated.</param>
/// <param name="At">When.</param>
public sealed record RecordTick(long Position, string Kind, DateTimeOffset At);

/// <summary>Finds where the record of a stance was changed: entries taken back, which double-entry books keep.</summary>
public sealed class RecordTicks(NpgsqlDataSource source)
{
    private const int Most = 40;

    private const string Sql = $"""
        select e.seq_id, replace(e.type, 'statement_', ''), e.timestamp
        from (select distinct sequence from posture.posting
              where (collection, actor, recipient, dimension) = ($1, $2, $3, $4) and sign < 0
                and sequence <= {Positions.Projected}
              order by sequence desc limit $5) taken
        join posture.mt_events e on e.seq_id = taken.sequence order by e.seq_id
        """;

    public async Task<IReadOnlyList<RecordTick>> ReadAsync(ActorAsked asked, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = asked.View.Collection });
        command.Parameters.Add(new() { Value = asked.Code });
        command.Parameters.Add(new() { Value = Stored.Of(asked.Recipient) });
        command.Parameters.Add(new() { Value = (short)asked.Dimension });
        command.Parameters.Add(new() { Value = Most });
        var ticks = new List<RecordTick>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            ticks.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return ticks;
    }
}
