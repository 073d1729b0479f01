using PostureTracker.Server.Http;

namespace PostureTracker.Server.Pages.Briefs;

internal static class BriefPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<BriefReading>();

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/actors/{code}/brief", BriefEndpoint.GetAsync);
        pages.MapGet("/actors/{code}/brief.html", BriefEndpoint.GetHtmlAsync);
        pages.MapGet("/actors/{code}/brief.md", BriefEndpoint.GetMarkdownAsync);
        pages.MapGet("/actors/{code}/brief.svg", BriefEndpoint.GetSvgAsync).WithSecurityHeadersPolicy(HttpPipeline.Showable);
    }
}
