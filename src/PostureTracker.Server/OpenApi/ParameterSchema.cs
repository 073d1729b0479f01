using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.OpenApi;

/// <summary>What a parameter must look like, for programs: read off the format that people are told.</summary>
internal static class ParameterSchema
{
    private const string Code = "[A-Z][A-Z0-9]{1,11}";
    private const string Day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string Time = @"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?";
    private const string Instant = $"{Day}T{Time}(Z|[+-][0-9]{{2}}:[0-9]{{2}})";

    public static OpenApiSchema Of(QueryParameter parameter) => parameter.Format switch
    {
        "YYYY-MM-DD" => new() { Type = JsonSchemaType.String, Format = "date" },
        "YYYY-MM-DD, or -Nd before asOf" => Text($"^({Day}|-[0-9]{{1,5}}d)$"),
        "YYYY-MM-DD or an instant" => Text($"^({Day}|{Instant})$"),
        "seq:N, YYYY-MM-DD or an instant" => Text($"^(seq:[0-9]+|{Day}|{Instant})$"),
        "N" => Whole(least: "0", most: null),
        "1..1000" => Whole(least: "1", most: "1000"),
        "true | false" => new() { Type = JsonSchemaType.Boolean },
        "an actor's code" => Text($"^{Code}$"),
        "an actor's code, or any" => Text($"^(any|{Code})$"),
        "codes, comma separated" => Text($"^{Code}(,{Code})*$"),
        "basis" => OneOf(["basis"]),
        "opaque" => Text("^[A-Za-z0-9_-]+$"),
        var words when words.Contains(" | ", StringComparison.Ordinal) => OneOf(words.Split(" | ")),
        _ => new() { Type = JsonSchemaType.String },
    };

    /// <summary>A part of the address, by its name there.</summary>
    public static OpenApiSchema OfPath(string name) => name switch
    {
        "id" or "delivery" => new() { Type = JsonSchemaType.String, Format = "uuid" },
        "code" or "actor" => Text($"^{Code}$"),
        "dimension" => OneOf(Dimensions.All.Select(scale => scale.Key)),
        _ => new() { Type = JsonSchemaType.String },
    };

    public static OpenApiSchema Text(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Whole(string least, string? most) =>
        new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = least, Maximum = most };

    private static OpenApiSchema OneOf(IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };
}
