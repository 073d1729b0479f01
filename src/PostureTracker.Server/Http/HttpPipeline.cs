using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;
using PostureTracker.Server.OpenApi;

namespace PostureTracker.Server.Http;

/// <summary>What stands before every endpoint, in order.</summary>
public static class HttpPipeline
{
    /// <summary>The policy of what anyone may put into a page of theirs: no script, no form, nothing to be tricked into
    /// clicking.</summary>
    public const string Framable = "framable";

    public static IServiceCollection AddPostureHttp(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies().AddPolicy(Framable, Common(new()).AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddStyleSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddFrameAncestors().From("*");
            policy.AddBaseUri().None();
            policy.AddFormAction().None();
        }).AddCrossOriginResourcePolicy(policy => policy.CrossOrigin()));
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

    private static HeaderPolicyCollection Common(HeaderPolicyCollection policies) => policies
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer();

    private static HeaderPolicyCollection Headers() => Common(new HeaderPolicyCollection())
        .AddFrameOptionsDeny()
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
