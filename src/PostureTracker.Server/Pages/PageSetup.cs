using Microsoft.AspNetCore.Http.HttpResults;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Pages.Boards;
using PostureTracker.Server.Pages.Books;
using PostureTracker.Server.Pages.Briefs;
using PostureTracker.Server.Pages.Changes;
using PostureTracker.Server.Pages.Comparing;
using PostureTracker.Server.Pages.Demands;
using PostureTracker.Server.Pages.Embeds;
using PostureTracker.Server.Pages.Ledger;
using PostureTracker.Server.Pages.Logging;
using PostureTracker.Server.Pages.Method;
using PostureTracker.Server.Pages.Queue;
using PostureTracker.Server.Pages.Sources;
using PostureTracker.Server.Pages.Speakers;
using PostureTracker.Server.Pages.Statements;

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
        SpeakerPages.Add(services);
        SourcePages.Add(services);
        ChangesPages.Add(services);
        ComparePages.Add(services);
        DemandPages.Add(services);
        BriefPages.Add(services);
        EmbedPages.Add(services);
        LoggingPages.Add(services);
        LedgerPages.Add(services);
        StatementPages.Add(services);
        QueuePages.Add(services);
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/assets/{edition}/{**name}", PageAssets.Serve);
        pages.MapGet("/actors", (HttpContext http) => SeeOther(http, "/" + http.Request.QueryString));
        pages.MapPost("/theme", (Delegate)ThemeEndpoint.PostAsync);
        BoardPages.Map(pages);
        ActorPages.Map(pages);
        SpeakerPages.Map(pages);
        SourcePages.Map(pages);
        CollectionPages.Map(pages);
        MethodPages.Map(pages);
        EmptyBoardEndpoint.Map(pages);
        ChangesPages.Map(pages);
        ComparePages.Map(pages);
        DemandPages.Map(pages);
        BriefPages.Map(pages);
        EmbedPages.Map(pages);
        LoggingPages.Map(pages);
        LedgerPages.Map(pages);
        StatementPages.Map(pages);
        QueuePages.Map(pages);
    }

    /// <summary>A page as an answer.</summary>
    public static IResult Of<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    /// <summary>After a write: go and see what came of it.</summary>
    public static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Microsoft.AspNetCore.Http.Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
