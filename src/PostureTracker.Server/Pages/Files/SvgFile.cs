using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Files;

/// <summary>A chart as a file: it stands alone, and says its own view and the server it is from; with <c>theme=dark</c> in
/// the colours of a dark page.</summary>
/// <param name="name">The name of the file, without its ending; the view is added.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="knownAt">The last event that counts, as an answer says it.</param>
/// <param name="draw">The chart in some style, with its source.</param>
public sealed class SvgFile(string name, DateOnly asOf, string knownAt, Func<ChartStyle, string, string> draw) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{CsvFile.Named(name, asOf, knownAt, "svg")}\"";
        var picture = draw(
            request.Query["theme"] == "dark" ? ChartStyle.Dark : ChartStyle.Print, $"{request.Scheme}://{request.Host}");
        return httpContext.Response.WriteAsync(picture, httpContext.RequestAborted);
    }
}
