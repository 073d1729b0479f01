using System.Reflection;
using JasperFx.CodeGeneration;
using Npgsql;
using PostureTracker.Server.Http;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Pages;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Webhooks;
using Wolverine;
using Wolverine.Http;

namespace PostureTracker.Server.Hosting;

/// <summary>The web application: services, Wolverine's endpoints, and the pipeline in front of them.</summary>
public static class PostureWeb
{
    private const long BodyLimit = 1024 * 1024;

#if DEBUG
    private const TypeLoadMode Adapters = TypeLoadMode.Dynamic;
#else
    private const TypeLoadMode Adapters = TypeLoadMode.Static;
#endif

    public static WebApplication Build(string[] args, NpgsqlDataSource source)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["urls"] is null or "")
            builder.WebHost.UseUrls(Listening.DefaultUrl);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Wolverine", LogLevel.Warning)
            .AddFilter("Marten", LogLevel.Warning).AddFilter("JasperFx", LogLevel.Warning)
            .AddFilter("Npgsql", LogLevel.Warning).AddFilter("Wolverine.Configuration", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit;
        });
        builder.Services.AddPosture(source);
        builder.Services.AddPostureHttp();
        builder.Services.AddPages();
        builder.Services.AddHostedService<Cleaning>();
        builder.Services.AddSingleton<NoticeStreams>();
        builder.Services.AddSingleton<NoticeBell>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<NoticeBell>());
        var webhooks = WebhookOptions.Read(builder.Configuration);
        builder.Host.UseWolverine(wolverine =>
        {
            wolverine.ApplicationAssembly = Assembly.GetExecutingAssembly();
            wolverine.CodeGeneration.TypeLoadMode = Adapters;
            Messaging.Configure(
                wolverine, source, Messaging.IsOneOfSeveral(builder.Configuration), webhooks.Polling * 5);
            wolverine.UseWebhooks();
        });
        // After Wolverine: it starts before them, and stops after.
        builder.Services.AddWebhooks(webhooks);
        builder.Services.AddWolverineHttp();
        var app = builder.Build();
        app.UsePostureHttp();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapWolverineEndpoints();
        app.MapPages();
        return app;
    }
}
