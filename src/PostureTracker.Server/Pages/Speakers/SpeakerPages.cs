namespace PostureTracker.Server.Pages.Speakers;

internal static class SpeakerPages
{
    public static void Add(IServiceCollection services) => services.AddSingleton<SpeakerReading>();

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/speakers", SpeakersEndpoint.GetAsync);
        pages.MapPost("/speakers", SpeakersEndpoint.PostAsync);
        pages.MapGet("/speakers/{id}", SpeakerEndpoint.GetAsync);
        pages.MapPost("/speakers/{id}/roles", SpeakerEndpoint.AppointAsync);
        pages.MapPost("/speakers/{id}/departure", SpeakerEndpoint.DepartAsync);
    }
}
