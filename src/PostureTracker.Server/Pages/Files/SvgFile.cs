namespace PostureTracker.Server.Pages.Files;

/// <summary>A chart as a file: it stands alone, and says its own view.</summary>
/// <param name="name">The name of the file, without its ending; the view is added.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="knownAt">The last event that counts, as an answer says it.</param>
/// <param name="picture">The chart.</param>
public sealed class SvgFile(string name, DateOnly asOf, string knownAt, string picture) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{CsvFile.Named(name, asOf, knownAt, "svg")}\"";
        return httpContext.Response.WriteAsync(picture, httpContext.RequestAborted);
    }
}
