using System.Text;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.OpenApi;

/// <summary>A JSON schema as a person would sketch it: the members, and what each holds.</summary>
internal static class DocsShape
{
    public static string Of(JsonNode? schema, JsonNode document)
    {
        var sketch = new StringBuilder();
        Write(sketch, schema, document, indent: 0);
        return sketch.ToString();
    }

    private static void Write(StringBuilder sketch, JsonNode? schema, JsonNode document, int indent)
    {
        if (schema?["$ref"] is { } reference)
            Write(sketch, Resolve((string)reference!, document), document, indent);
        else if (schema?["oneOf"] is JsonArray choices)
            WriteAround(sketch, "", OtherThanNull(choices), document, indent, " | null");
        else if (schema?["properties"] is JsonObject members)
            WriteObject(sketch, members, document, indent);
        else if (schema?["items"] is { } each)
            WriteAround(sketch, "[", each, document, indent, "]");
        else if (schema?["additionalProperties"] is JsonObject value)
            WriteAround(sketch, "{ …: ", value, document, indent, " }");
        else
            sketch.Append(Plain(schema));
    }

    private static void WriteObject(StringBuilder sketch, JsonObject members, JsonNode document, int indent)
    {
        var margin = new string(' ', indent + 2);
        sketch.Append("{\n");
        foreach (var (name, member) in members)
        {
            sketch.Append(margin).Append(name).Append(": ");
            Write(sketch, member, document, indent + 2);
            sketch.Append('\n');
        }
        sketch.Append(' ', indent).Append('}');
    }

    private static void WriteAround(
        StringBuilder sketch, string before, JsonNode inner, JsonNode document, int indent, string after)
    {
        sketch.Append(before);
        Write(sketch, inner, document, indent);
        sketch.Append(after);
    }

    private static JsonNode OtherThanNull(JsonArray choices) =>
        choices.First(choice => (string?)choice!["type"] != "null")!;

    private static JsonNode? Resolve(string reference, JsonNode document) =>
        reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, step) => node switch
        {
            JsonArray array => array.ElementAtOrDefault(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)),
            _ => node?[step],
        });

    private static string Plain(JsonNode? schema) => schema switch
    {
        { } when schema["enum"] is JsonArray words => string.Join(" | ", words.Select(word => word?.ToString() ?? "null")),
        { } when schema["type"] is JsonArray types => string.Join(" | ", types.Select(type => (string)type!)) + Format(schema),
        { } when schema["type"] is { } type => (string)type! + Format(schema),
        _ => "any",
    };

    private static string Format(JsonNode schema) => schema["format"] is { } format ? $" ({format})" : "";
}
