using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.OpenApi;

/// <summary>Describes the types that write themselves in a way of their own.</summary>
internal static class SchemaText
{
    public static Task FillAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var nothing = plain == type ? default : JsonSchemaType.Null;
        if (plain == typeof(ActorCode))
            (schema.Type, schema.Description) = (JsonSchemaType.String | nothing, "An actor's code, as PRK.");
        else if (plain == typeof(SaidDate))
            (schema.Type, schema.Description) = (
                JsonSchemaType.String | nothing, "EDTF: 2021-06-17, 2021-06, 2021, or two of them as a/b; ~, ? or % after each.");
        else if (plain == typeof(decimal))
            (schema.Type, schema.Pattern) = (JsonSchemaType.Number | nothing, null);
        else if (IsByDimension(plain) && schema.AdditionalProperties is OpenApiSchema stance)
            stance.Type |= JsonSchemaType.Null;
        return Task.CompletedTask;
    }

    /// <summary>A dimension without a stance is null.</summary>
    private static bool IsByDimension(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
        && type.GetGenericArguments()[0] == typeof(Dimension);
}
