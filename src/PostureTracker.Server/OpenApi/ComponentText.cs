using Microsoft.OpenApi;

namespace PostureTracker.Server.OpenApi;

/// <summary>Says of each shape what holds on its side: in a request no member need be there, for null and absent are
/// one, and no other may be; an answer has all its members, and may come to have more.</summary>
internal static class ComponentText
{
    public static void Fill(OpenApiDocument document)
    {
        var requests = new HashSet<string>();
        foreach (var content in Operations(document).SelectMany(operation => operation.RequestBody?.Content?.Values ?? []))
            Collect(content.Schema!, document, requests);
        foreach (var (name, schema) in document.Components!.Schemas!)
        {
            if (requests.Contains(name))
                ((OpenApiSchema)schema).Required = null;
            else
                ((OpenApiSchema)schema).AdditionalPropertiesAllowed = true;
        }
    }

    public static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) =>
        document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []);

    /// <summary>The names of the shapes that a schema is made of, however deep.</summary>
    private static void Collect(IOpenApiSchema schema, OpenApiDocument document, HashSet<string> names)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name } && !names.Add(name))
            return;
        foreach (var part in Parts(schema is OpenApiSchemaReference { Reference.Id: { } id }
            ? document.Components!.Schemas![id]
            : schema))
            Collect(part, document, names);
    }

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
    [
        .. schema.Properties?.Values ?? [],
        .. schema.OneOf ?? [],
        .. new[] { schema.Items }.OfType<IOpenApiSchema>(),
    ];
}
