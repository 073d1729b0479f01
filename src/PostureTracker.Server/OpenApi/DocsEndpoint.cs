using Wolverine.Http;

namespace PostureTracker.Server.OpenApi;

public static class DocsEndpoint
{
    [WolverineGet("/docs")]
    [ExcludeFromDescription]
    public static IResult Get() => Microsoft.AspNetCore.Http.Results.Content(DocsPage.Html, "text/html; charset=utf-8");

    [WolverineGet("/docs.css")]
    [ExcludeFromDescription]
    public static IResult Style() => Microsoft.AspNetCore.Http.Results.Content(DocsPage.Style, "text/css; charset=utf-8");
}
