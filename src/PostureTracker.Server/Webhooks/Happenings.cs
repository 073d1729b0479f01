using Npgsql;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Webhooks;

/// <summary>Reads what happened, to tell it. Notices and events never change, so it is told alike every time.</summary>
internal static class Happenings
{
    private const string Notice = $"select {NoticeTable.Columns} from posture.notice where id = $1";

    private const string Event = """
        select id, stream_id, version, seq_id, type, timestamp, user_name, data from posture.mt_events where seq_id = $1
        """;

    public static Happened Of(NoticeAnswer notice) => new(
        $"notice-{notice.Id}", $"posture.{NoticeTable.Word(notice.Kind)}", notice.Shift!.Actor.ToString(), notice.At,
        notice.Position, notice);

    public static async Task<Happened> NoticeAsync(NpgsqlDataSource source, long id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Notice);
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return Of(NoticeTable.Read(row));
    }

    public static async Task<Happened> EventAsync(
        NpgsqlDataSource source, long sequence, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Event);
        command.Parameters.Add(new() { Value = sequence });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var told = new ToldEvent(
            row.GetGuid(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5),
            row.IsDBNull(6) ? null : row.GetString(6), StoredEvents.Read(row.GetString(4), row.GetString(7)));
        return new(
            row.GetGuid(0).ToString(), EventTypes.Of(told.Type), told.Statement.ToString(), told.RecordedAt,
            told.Position, told);
    }
}
