using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Speakers whose name, or a known misspelling of it, holds what is typed: as the options of a field.</summary>
internal static class SpeakerOptionsEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext http, Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        var query = http.Request.Query;
        var typed = (query["q"].FirstOrDefault() ?? query["speaker/name"].FirstOrDefault() ?? "").Trim();
        return PageSetup.Of<SpeakerOptions>(new
        {
            Names = new RegisteredNames(book),
            Typed = typed,
            Actor = query["actor"].ToString().Trim(),
        });
    }
}
