using System.Text.Json.Nodes;

namespace PostureTracker.Server.Statements;

/// <summary>The fields in which two pieces of JSON differ, by pointer.</summary>
internal static class JsonDifference
{
    public static IEnumerable<FieldChange> Between(JsonNode? before, JsonNode? after) => Between("", before, after);

    private static IEnumerable<FieldChange> Between(string pointer, JsonNode? before, JsonNode? after) =>
        (before, after) switch
        {
            _ when JsonNode.DeepEquals(before, after) => [],
            (JsonObject b, JsonObject a) => b.Concat(a).Select(member => member.Key).Distinct()
                .SelectMany(name => Between($"{pointer}/{name}", b[name], a[name])),
            (JsonArray b, JsonArray a) => Enumerable.Range(0, Math.Max(b.Count, a.Count))
                .SelectMany(i => Between($"{pointer}/{i}", b.ElementAtOrDefault(i), a.ElementAtOrDefault(i))),
            _ => [new(pointer, before?.DeepClone(), after?.DeepClone())],
        };
}
