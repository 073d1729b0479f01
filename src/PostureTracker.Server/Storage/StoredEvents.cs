using System.Collections.Frozen;
using System.Text.Json;

namespace PostureTracker.Server.Storage;

/// <summary>Events as the tables hold them: by stored name and JSON.</summary>
internal static class StoredEvents
{
    private static readonly FrozenDictionary<string, Type> TypeOf =
        EventNames.All.ToFrozenDictionary(name => name.Value, name => name.Key);

    public static object Read(string name, string json) =>
        JsonSerializer.Deserialize(json, TypeOf[name], RecordJson.Options)!;
}
