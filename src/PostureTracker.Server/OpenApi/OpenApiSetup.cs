using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PostureTracker.Server.OpenApi;

/// <summary>The OpenAPI document, made of what the endpoints say of themselves.</summary>
public static class OpenApiSetup
{
    public static IServiceCollection AddPostureOpenApi(this IServiceCollection services) =>
        services.AddSingleton<IApiDescriptionProvider, EndpointDescriptions>().AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = _ => true;
            options.AddOperationTransformer(OperationText.FillAsync);
            options.AddSchemaTransformer(SchemaText.FillAsync);
            options.AddDocumentTransformer(FillAsync);
        });

    private static Task FillAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new()
        {
            Title = "PostureTracker",
            Version = "1",
            Description = "The record of what diplomatic actors say and do, and where each stands on dialogue, sanctions "
                + "and provocation: now, as of any date, and as known at any date.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = null;
        document.Tags = null;
        foreach (var operation in ComponentText.Operations(document))
            operation.Tags = new HashSet<OpenApiTagReference>();
        ComponentText.Fill(document);
        document.Components!.Schemas = document.Components.Schemas!
            .Where(schema => schema.Key != nameof(IResult))
            .OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
        var paths = new OpenApiPaths();
        foreach (var (address, path) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            paths.Add(address, new OpenApiPathItem
            {
                Operations = path.Operations!.OrderBy(one => one.Key.Method, StringComparer.Ordinal).ToDictionary(),
            });
        document.Paths = paths;
        return Task.CompletedTask;
    }
}
