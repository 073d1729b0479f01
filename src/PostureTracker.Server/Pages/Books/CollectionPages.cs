using PostureTracker.Actors;
using PostureTracker.Server.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Books;

/// <summary>The bodies of statements there are, each with books of its own.</summary>
internal static class CollectionPages
{
    private const string Path = "/collections";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(Path, GetAsync);
        pages.MapPost(Path, PostAsync);
    }

    private static Task<IResult> GetAsync(
        HttpContext http, RegistryMoments moments, ShellReading shell, CancellationToken cancellation) =>
        ShowAsync(http, moments, shell, Typed.Nothing);

    private static async Task<IResult> PostAsync(
        HttpContext http, RegistryMoments moments, ShellReading shell, RegistryAppending appending)
    {
        var typed = await Typed.ReadAsync(http);
        var command = new RegisterCollection(typed["name"], typed["kind"], typed["title"]);
        var decision = Collection.IsName(command.Name)
            ? await appending.ChangeAsync(
                command.Name, book => RegisterCollection.Decide(command, book.Collections.GetValueOrDefault(command.Name)),
                RequestWriter.Of(http), http.RequestAborted)
            : RegisterCollection.Decide(command, null);
        return decision is Refused refused
            ? await ShowAsync(http, moments, shell, typed with { Faults = refused.Faults })
            : PageSetup.SeeOther(http, Path);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, RegistryMoments moments, ShellReading shell, Typed typed)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var facts = await shell.ResolveAsync(view, Path, http.RequestAborted);
        var moment = await moments.AtAsync(view.KnownAt, http.RequestAborted);
        if ((facts.None ?? moment.None) is { } none)
            return Misunderstood.Page(http, none);
        IReadOnlyList<Collection> all = [.. moment.Value!.Book.Collections.Values];
        return PageSetup.Of<CollectionsPage>(
            new { Facts = facts.Value, All = all, Typed = typed }, typed.Faults.Count > 0 ? 422 : 200);
    }
}
