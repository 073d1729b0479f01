using Npgsql;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>Tracks as four arrays for <c>unnest</c>: collection, actor, recipient, dimension.</summary>
internal static class TrackColumns
{
    public static void Add(NpgsqlCommand command, IReadOnlyList<Track> tracks) => Add(command.Parameters, tracks);

    public static void Add(NpgsqlParameterCollection parameters, IReadOnlyList<Track> tracks)
    {
        parameters.Add(new() { Value = tracks.Select(track => track.Collection).ToArray() });
        parameters.Add(new() { Value = tracks.Select(track => track.Actor.ToString()).ToArray() });
        parameters.Add(new() { Value = tracks.Select(track => Stored.Of(track.Recipient)).ToArray() });
        parameters.Add(new() { Value = tracks.Select(track => (short)track.Dimension).ToArray() });
    }
}
