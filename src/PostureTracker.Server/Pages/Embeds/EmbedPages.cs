using PostureTracker.Server.Http;

namespace PostureTracker.Server.Pages.Embeds;

internal static class EmbedPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<EmbedReading>();

    public static void Map(RouteGroupBuilder pages) =>
        pages.MapGet("/embed/actors/{code}", EmbedEndpoint.GetAsync).WithSecurityHeadersPolicy(HttpPipeline.Framable);
}
