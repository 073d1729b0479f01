using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;
using PostureTracker.Server.OpenApi;

namespace PostureTracker.Server.Http;

/// <summary>What stands before every endpoint, in order.</summary>
public static class HttpPipeline
{
    /// <summary>The policy of what anyone may put into a page of theirs: no script, no form, nothing to be tricked into
    /// clicking.</summary>
    public const string Framable = "framable";

    /// <summary>The policy of a picture that anyone may show in a page of theirs, and that is else as closed as a page.
    /// </summary>
    public const string Showable = "showable";

    public static IServiceCollection AddPostureHttp(this IServiceCollection services)
    {
        var policies = services.AddSecurityHeaderPolicies();
        policies.AddPolicy(Showable, Headers(resource => resource.CrossOrigin()));
        policies.AddPolicy(Framable, Common(new()).AddContentSecurityPolicy(policy =>
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
        app.UseSecurityHeaders(Headers(resource => resource.SameOrigin()));
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

    private static HeaderPolicyCollection Headers(Action<CrossOriginResourcePolicyBuilder> resource) => Common(new HeaderPolicyCollection())
        .AddFrameOptionsDeny()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(resource)
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
