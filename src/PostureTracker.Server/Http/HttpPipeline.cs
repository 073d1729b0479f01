using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;
using PostureTracker.Server.OpenApi;

namespace PostureTracker.Server.Http;

/// <summary>What stands before every endpoint, in order.</summary>
public static class HttpPipeline
{
    public static IServiceCollection AddPostureHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => RecordJson.Configure(json.SerializerOptions));
        return services.AddPostureOpenApi();
    }

    public static WebApplication UsePostureHttp(this WebApplication app)
    {
        app.UseSecurityHeaders(Headers());
        app.UseStatusCodePages(context => Failures.StatusAsync(context.HttpContext));
        app.Use(Failures.RunAsync);
        app.Use(SameHost.RunAsync);
        app.UseRouting();
        app.Use(QueryCheck.RunAsync);
        return app;
    }

    private static HeaderPolicyCollection Headers() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddFrameAncestors().None();
            policy.AddBaseUri().None();
            policy.AddFormAction().Self();
        });
}
