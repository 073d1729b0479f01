using Npgsql;
using NpgsqlTypes;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>The first four parameters of every query of the books: $1 collection, $2 actor or actors, $3 recipient,
/// $4 dimension; null: all.</summary>
internal static class FilterParameters
{
    public static void Add(NpgsqlCommand command, Snapshot snapshot, TrackFilter filter)
    {
        command.Parameters.Add(new() { Value = snapshot.Collection.Name });
        command.Parameters.Add(new()
        {
            Value = filter.Actors?.ToArray() ?? (object)DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        command.Parameters.Add(new() { Value = filter.Recipient ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new()
        {
            Value = filter.Dimension is { } dimension ? (short)dimension : DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.Smallint,
        });
    }

    public static void Add(NpgsqlCommand command, Track track)
    {
        command.Parameters.Add(new() { Value = track.Collection });
        command.Parameters.Add(new() { Value = track.Actor.ToString() });
        command.Parameters.Add(new() { Value = Stored.Of(track.Recipient) });
        command.Parameters.Add(new() { Value = (short)track.Dimension });
    }
}
