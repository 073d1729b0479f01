using System.Text.Json;

namespace PostureTracker.Server.Pages.Files;

/// <summary>What a page shows, as JSON in the API's shape.</summary>
/// <param name="name">The name of the file, without its ending; the view is added.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="knownAt">The last event that counts, as an answer says it.</param>
/// <param name="content">What it holds; it says its own view.</param>
public sealed class JsonFile(string name, DateOnly asOf, string knownAt, object content) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{CsvFile.Named(name, asOf, knownAt, "json")}\"";
        return JsonSerializer.SerializeAsync(
            httpContext.Response.Body, content, content.GetType(), RecordJson.Options, httpContext.RequestAborted);
    }
}
