namespace PostureTracker.Server.Pages.Logging;

internal static class LoggingPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PreviewReading>();
        services.AddSingleton<FormReading>();
        services.AddSingleton<FormWriting>();
    }

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/statements/_preview", PreviewEndpoint.PostAsync);
        pages.MapGet("/speakers/options", SpeakerOptionsEndpoint.GetAsync);
        pages.MapGet(FormVerb.Log.Path(null), (HttpContext http, FormReading forms, CancellationToken cancellation) =>
            FormEndpoint.GetAsync(FormVerb.Log, statement: null, http, forms, cancellation));
        pages.MapPost(FormVerb.Log.Path(null), (HttpContext http, FormReading forms, FormWriting writing) =>
            FormEndpoint.PostAsync(FormVerb.Log, statement: null, http, forms, writing));
        foreach (var verb in (FormVerb[])[FormVerb.Code, FormVerb.Recode, FormVerb.Correct])
        {
            var path = $"/statements/{{id:guid}}/{verb.ToString().ToLowerInvariant()}";
            pages.MapGet(path, (Guid id, HttpContext http, FormReading forms, CancellationToken cancellation) =>
                FormEndpoint.GetAsync(verb, id, http, forms, cancellation));
            pages.MapPost(path, (Guid id, HttpContext http, FormReading forms, FormWriting writing) =>
                FormEndpoint.PostAsync(verb, id, http, forms, writing));
        }
    }
}
