using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.OpenApi;

/// <summary>Tells the generator what each endpoint reads and answers. It then writes the schemas itself, each once and
/// with what can be null, which no later transformer could mend.</summary>
internal sealed class EndpointDescriptions : IApiDescriptionProvider
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";
    public const string ProblemJson = "application/problem+json";

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var described in context.Results)
        {
            var said = described.ActionDescriptor.EndpointMetadata;
            described.SupportedResponseTypes.Clear();
            foreach (var answer in said.OfType<IAnswerMetadata>())
                described.SupportedResponseTypes.Add(Answer(answer.Type, answer.Status, answer.Format));
            described.SupportedResponseTypes.Add(Answer(typeof(Problem), status: 0, ProblemJson));
            if (said.OfType<IBodyMetadata>().FirstOrDefault() is { } body)
                Read(described, body.Type);
        }
    }

    private static void Read(ApiDescription described, Type body)
    {
        described.ParameterDescriptions.Add(
            new() { Name = "body", Source = BindingSource.Body, Type = body, IsRequired = true });
        described.SupportedRequestFormats.Clear();
        described.SupportedRequestFormats.Add(new() { MediaType = Json });
        if (described.HttpMethod == HttpMethods.Patch)
            described.SupportedRequestFormats.Add(new() { MediaType = MergePatch });
    }

    /// <param name="type">What is answered.</param>
    /// <param name="status">0: whatever status no other answer has.</param>
    /// <param name="format">The media type.</param>
    private static ApiResponseType Answer(Type type, int status, string format) => new()
    {
        Type = type,
        StatusCode = status,
        IsDefaultResponse = status == 0,
        ApiResponseFormats = type == typeof(void) ? [] : [new() { MediaType = format }],
    };
}
