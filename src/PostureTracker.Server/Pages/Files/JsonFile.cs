using System.Text.Json;

namespace PostureTracker.Server.Pages.Files;

/// <summary>What a page shows, as JSON in the API's shape, with the server it is from as its <c>source</c>.</summary>
/// <param name="name">The name of the file, without its ending; the view is added.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="knownAt">The last event that counts, as an answer says it.</param>
/// <param name="content">What it holds; it says its own view, and may say a source nearer than the server.</param>
public sealed class JsonFile(string name, DateOnly asOf, string knownAt, object content) : IResult
{
    private const string Source = "source";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{CsvFile.Named(name, asOf, knownAt, "json")}\"";
        var told = JsonSerializer.SerializeToNode(content, content.GetType(), RecordJson.Options)!.AsObject();
        if (!told.ContainsKey(Source))
            told.Add(Source, $"{httpContext.Request.Scheme}://{httpContext.Request.Host}");
        return JsonSerializer.SerializeAsync(httpContext.Response.Body, told, RecordJson.Options, httpContext.RequestAborted);
    }
}
