using PostureTracker.Server.Http;

namespace PostureTracker.Server.Pages.Comparing;

internal static class ComparePages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ComparedQueries>();
        services.AddSingleton<ComparingReading>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(ComparedView.Path, CompareEndpoint.GetAsync);
        pages.MapGet("/compare.svg", CompareEndpoint.GetSvgAsync).WithSecurityHeadersPolicy(HttpPipeline.Showable);
        pages.MapGet("/compare.csv", CompareEndpoint.GetCsvAsync);
        pages.MapGet("/compare.json", CompareEndpoint.GetJsonAsync);
    }
}
