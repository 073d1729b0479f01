using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Shifts;

/// <summary>Reads shifts from the stored cells, by the index that holds only those, newest first.</summary>
internal static class StoredShifts
{
    private static readonly string Sql = $"""
        select c.collection, c.actor, c.recipient, c.dimension, {CellRow.ColumnsOf("c")}, confirmed.day
        from posture.cell c
        left join lateral (
            select min(k.day) as day from posture.cell k
            where (k.collection, k.actor, k.recipient, k.dimension) = (c.collection, c.actor, c.recipient, c.dimension)
              and k.confirms = c.day and k.day <= $5) confirmed on true
        where c.shift and c.collection = $1 and ($2::text[] is null or c.actor = any($2))
          and ($3::text is null or c.recipient = $3) and ($4::smallint is null or c.dimension = $4)
          and c.day <= $5 and c.day between $6 and $7
          and case $8 when 'crossed' then c.level <> c.level_before when 'turn' then c.turn
                      when 'surprise' then abs(c.z) >= {StanceModel.SurpriseZ} else true end
          and ($9::bool is null or c.level <> c.level_before and (confirmed.day is not null) = $9)
          and ($10::date is null or c.day < $10
               or c.day = $10 and (c.actor, c.recipient, c.dimension) > ($11, $12, $13))
        order by c.day desc, c.actor, c.recipient, c.dimension limit $14
        """;

    public static async Task<IReadOnlyList<TrackShift>> ReadAsync(
        Snapshot snapshot, ShiftFilter filter, ShiftPlace? after, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter.Tracks);
        Add(snapshot.AsOf);
        Add(filter.From ?? DateOnly.MinValue);
        Add(filter.To ?? DateOnly.MaxValue);
        Add(filter.Kind?.ToString().ToLowerInvariant() ?? "");
        command.Parameters.Add(new NpgsqlParameter<bool?> { TypedValue = filter.Confirmed, DataTypeName = "boolean" });
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = after?.On, DataTypeName = "date" });
        Add(after?.Actor ?? "");
        Add(after?.Recipient ?? "");
        Add((short)(after?.Dimension ?? 0));
        Add(limit);
        var shifts = new List<TrackShift>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            shifts.Add(Read(rows));
        return shifts;

        void Add(object value) => command.Parameters.Add(new() { Value = value });
    }

    private static TrackShift Read(NpgsqlDataReader row)
    {
        var cell = CellRow.Read(row, 4);
        var shift = Shift.Among([cell], cell.Day)[0];
        var confirmedOn = row.IsDBNull(4 + CellRow.Width)
            ? default(DateOnly?)
            : row.GetFieldValue<DateOnly>(4 + CellRow.Width);
        return new(Stored.Track(row, 0), shift with { ConfirmedOn = confirmedOn });
    }
}
