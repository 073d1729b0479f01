using Npgsql;
using PostureTracker.Actors;

namespace PostureTracker.Server.Storage;

/// <summary>By whom collections are coded, read where their books are written.</summary>
internal static class CollectionKinds
{
    private const string Registered = """
        select data from posture.mt_events where stream_id = any($1) and version = 1
        """;

    public static async Task<IReadOnlyDictionary<string, CollectionKind>> ReadAsync(
        NpgsqlConnection connection, IReadOnlySet<string> names, CancellationToken cancellation)
    {
        var kinds = Collections.BuiltIn.ToDictionary(collection => collection.Name, collection => collection.Kind);
        var others = names.Where(name => !kinds.ContainsKey(name)).Select(Identity.Collection).ToArray();
        if (others.Length == 0)
            return kinds;
        await using var command = new NpgsqlCommand(Registered, connection) { Parameters = { new() { Value = others } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var registered = (CollectionRegistered)StoredEvents.Read("collection_registered", rows.GetString(0));
            kinds.Add(registered.Collection, registered.Kind);
        }
        return kinds;
    }
}
