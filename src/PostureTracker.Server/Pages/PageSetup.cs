using Microsoft.AspNetCore.Http.HttpResults;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Pages.Boards;

namespace PostureTracker.Server.Pages;

/// <summary>The pages: HTML made on the server, whole without script. Each area names its own pages.</summary>
internal static class PageSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<ShellReading>();
        BoardPages.Add(services);
        ActorPages.Add(services);
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/assets/{edition}/{**name}", PageAssets.Serve);
        pages.MapPost("/theme", (Delegate)ThemeEndpoint.PostAsync);
        BoardPages.Map(pages);
        ActorPages.Map(pages);
    }

    /// <summary>A page as an answer.</summary>
    public static IResult Of<TPage>(object parameters) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<TPage>(parameters);
}
