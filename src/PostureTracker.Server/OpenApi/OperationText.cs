using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.OpenApi;

/// <summary>Describes one endpoint by its attributes: what it does, asks, reads and answers.</summary>
internal static class OperationText
{
    public static async Task FillAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath ?? "";
        var isWrite = context.Description.HttpMethod is "POST" or "PATCH";
        operation.Summary = said.OfType<DoesAttribute>().FirstOrDefault()?.Summary;
        operation.Description = null;
        operation.Parameters =
        [
            .. PathParameters(path),
            .. said.OfType<AsksAttribute>().SelectMany(asks => asks.Names).Select(QueryParameter),
            .. Headers(path, isWrite),
        ];
        operation.RequestBody = null;
        if (said.OfType<IBodyMetadata>().FirstOrDefault() is { } body)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = Json(await SchemaAsync(context, body.Type, cancellation)),
            };
        operation.Responses = [];
        foreach (var answer in said.OfType<IAnswerMetadata>())
            operation.Responses.Add($"{answer.Status}", new OpenApiResponse
            {
                Description = answer.Meaning,
                Content = Json(await SchemaAsync(context, answer.Type, cancellation)),
            });
        operation.Responses.Add("default", new OpenApiResponse
        {
            Description = "Why there is no answer, all faults at once.",
            Content = Content(
                "application/problem+json", await SchemaAsync(context, typeof(Problem), cancellation)),
        });
    }

    /// <summary>The type's schema, written once in the document and referred to.</summary>
    private static async Task<IOpenApiSchema> SchemaAsync(
        OpenApiOperationTransformerContext context, Type type, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancellation);
        context.Document!.AddComponent(type.Name, schema);
        return new OpenApiSchemaReference(type.Name, context.Document);
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(string path) =>
        from segment in path.Split('/')
        where segment is ['{', .., '}']
        let name = segment.Trim('{', '}').Split(':')[0]
        select new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = name == "id" ? "uuid" : null },
        };

    private static OpenApiParameter QueryParameter(string name)
    {
        var parameter = QueryParameters.All[name];
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = $"{parameter.Meaning} Format: {parameter.Format}.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    private static IEnumerable<IOpenApiParameter> Headers(string path, bool isWrite)
    {
        if (!isWrite || !path.StartsWith("v1/statements", StringComparison.Ordinal))
            yield break;
        yield return Header("Idempotency-Key", required: false,
            "A key of the client's; the same request again is answered as before, and changes nothing.");
        if (path != "v1/statements" && !path.EndsWith("/sources", StringComparison.Ordinal))
            yield return Header("If-Match", required: true, "The ETag of the version the client saw, as \"3\"; or *.");
    }

    private static OpenApiParameter Header(string name, bool required, string meaning) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static Dictionary<string, OpenApiMediaType> Json(IOpenApiSchema schema) =>
        Content("application/json", schema);

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema) =>
        new() { [type] = new OpenApiMediaType { Schema = schema } };
}
