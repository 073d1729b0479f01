using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Notices;

/// <summary>Notices as SQL: a page of them backwards, for the list, or on from an id, for the stream.</summary>
internal static class NoticeSql
{
    private const string Wanted = $"""
        select {NoticeTable.Columns} from posture.notice
        where id > $1 and id < $2 and sequence <= $3
          and (collection = $4 or kind = 'parked') and ($5::text[] is null or actor = any($5))
          and ($6::text is null or recipient = $6) and ($7::smallint is null or dimension = $7)
          and ($8::text is null or kind = $8) and (kind = 'parked' or day between $9 and $10)
          and (kind <> 'parked' or $5 is null and $6 is null and $7 is null)
          and ($11::text[] is null or cause || ' ' || coalesce(withdraws, kind) = any($11))
        """;

    /// <summary>Newest first.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only ids below it.</param>
    /// <param name="knownAt">The last event that counts.</param>
    /// <param name="limit">How many at most.</param>
    public static NpgsqlCommand Backwards(
        NpgsqlConnection connection, NoticeFilter filter, long before, long knownAt, int limit) =>
        Of(new(null, connection), filter, (0, before), knownAt, $"order by id desc limit {limit}");

    /// <summary>Oldest first.</summary>
    /// <param name="source">Where.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Only ids above it.</param>
    /// <param name="last">The last id looked at.</param>
    /// <param name="limit">How many at most.</param>
    public static NpgsqlCommand Onwards(
        NpgsqlDataSource source, NoticeFilter filter, long after, long last, int limit) =>
        Of(source.CreateCommand(), filter, (after, last + 1), long.MaxValue, $"order by id limit {limit}");

    private static NpgsqlCommand Of(
        NpgsqlCommand command, NoticeFilter filter, (long After, long Before) ids, long knownAt, string order)
    {
        command.CommandText = $"{Wanted} {order}";
        Add(ids.After, NpgsqlDbType.Bigint);
        Add(ids.Before, NpgsqlDbType.Bigint);
        Add(knownAt, NpgsqlDbType.Bigint);
        Add(filter.Collection, NpgsqlDbType.Text);
        Add(filter.Tracks.Actors?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(filter.Tracks.Recipient, NpgsqlDbType.Text);
        Add((short?)filter.Tracks.Dimension, NpgsqlDbType.Smallint);
        Add(filter.Kind is { } kind ? NoticeTable.Word(kind) : null, NpgsqlDbType.Text);
        Add(filter.From ?? DateOnly.MinValue, NpgsqlDbType.Date);
        Add(filter.To ?? DateOnly.MaxValue, NpgsqlDbType.Date);
        Add(
            filter.Shifts?.Select(shift => $"{NoticeTable.Word(shift.Cause)} {NoticeTable.Word(shift.Kind)}").ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Text);
        return command;

        void Add(object? value, NpgsqlDbType type) =>
            command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }
}
