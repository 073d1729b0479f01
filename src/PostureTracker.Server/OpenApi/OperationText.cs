using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.OpenApi;

/// <summary>Describes one endpoint by its attributes: what it does, asks, reads and answers.</summary>
internal static class OperationText
{
    public static Task FillAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath ?? "";
        var asked = said.OfType<AsksAttribute>().SelectMany(asks => asks.Names).ToList();
        operation.Summary = said.OfType<DoesAttribute>().FirstOrDefault()?.Summary;
        operation.Description = null;
        operation.Parameters =
        [
            .. PathParameters(path),
            .. asked.Select(QueryParameter),
            .. RequestHeaders(path, context.Description.HttpMethod),
        ];
        foreach (var answer in said.OfType<IAnswerMetadata>())
            Tell($"{answer.Status}", answer.Meaning, AnswerHeaders.Of(answer, path, asked));
        Tell("default", "Why there is no answer, all faults at once.", AnswerHeaders.OfProblem);
        return Task.CompletedTask;

        void Tell(string status, string meaning, IDictionary<string, IOpenApiHeader> headers)
        {
            var response = (OpenApiResponse)operation.Responses![status];
            (response.Description, response.Headers) = (meaning, headers.Count == 0 ? null : headers);
        }
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
            Schema = ParameterSchema.OfPath(name),
        };

    private static OpenApiParameter QueryParameter(string name)
    {
        var parameter = QueryParameters.All[name];
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = $"{parameter.Meaning} Format: {parameter.Format}.",
            Schema = ParameterSchema.Of(parameter),
        };
    }

    private static IEnumerable<IOpenApiParameter> RequestHeaders(string path, string? method)
    {
        if (method != HttpMethods.Post || !path.StartsWith("v1/statements", StringComparison.Ordinal))
            yield break;
        yield return Header("Idempotency-Key", required: false,
            "A key of the client's; the same request again is answered as before, and changes nothing.",
            ParameterSchema.Text(@"^[!-~]{1,255}$"));
        if (path != "v1/statements" && !path.EndsWith("/sources", StringComparison.Ordinal))
            yield return Header("If-Match", required: true, "The ETag of the version the client saw, as \"3\"; or *.",
                ParameterSchema.Text("""^(\*|"[0-9]+")$"""));
    }

    private static OpenApiParameter Header(string name, bool required, string meaning, OpenApiSchema schema) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = meaning,
        Schema = schema,
    };
}
