using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.OpenApi;

/// <summary>Describes the types that write themselves in a way of their own. One that is written once and referred to
/// is never null itself: whoever refers to it says so, and of two choices that both allow null neither holds.</summary>
internal static class SchemaText
{
    private const JsonSchemaType AnyButNull = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean
        | JsonSchemaType.Object | JsonSchemaType.Array;

    public static Task FillAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var nothing = plain == type ? default : JsonSchemaType.Null;
        if (plain == typeof(ActorCode))
            (schema.Type, schema.Pattern, schema.Description) = (
                JsonSchemaType.String, "^[A-Z][A-Z0-9]{1,11}$", "An actor's code, as PRK.");
        else if (plain == typeof(SaidDate))
            (schema.Type, schema.Description) = (
                JsonSchemaType.String, "EDTF: 2021-06-17, 2021-06, 2021, or two of them as a/b; ~, ? or % after each.");
        else if (plain == typeof(decimal))
            (schema.Type, schema.Pattern) = (JsonSchemaType.Number | nothing, null);
        else if (plain == typeof(DateTimeOffset))
            schema.Type = JsonSchemaType.String | nothing;
        else if (plain.IsEnum)
            (schema.Type, schema.Enum) = (
                JsonSchemaType.String, [.. schema.Enum!.Where(word => word?.GetValueKind() is JsonValueKind.String)]);
        else if (plain == typeof(JsonNode))
            (schema.Type, schema.Description) = (AnyButNull, "JSON of any kind.");
        else if (IsByDimension(plain) && schema.AdditionalProperties is { } stance)
            schema.AdditionalProperties = OrNull(stance);
        return Task.CompletedTask;
    }

    /// <summary>A dimension without a stance is null.</summary>
    private static bool IsByDimension(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
        && type.GetGenericArguments()[0] == typeof(Dimension);

    private static OpenApiSchema OrNull(IOpenApiSchema schema) =>
        new() { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
}
