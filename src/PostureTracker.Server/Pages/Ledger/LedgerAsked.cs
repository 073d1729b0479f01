using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Ledger;

/// <summary>What the ledger's page was asked: the view, and the filters of its own.</summary>
/// <param name="View">The view.</param>
/// <param name="Own">The filters of its own that were given, in their order.</param>
/// <param name="Filter">Which statements these come to.</param>
/// <param name="Question">When, held to the first page's position on those that follow.</param>
/// <param name="Before">Where the page before ended; null: this is the first.</param>
public sealed record LedgerAsked(
    View View, IReadOnlyList<(string Name, string? Value)> Own, StatementFilter Filter, Question Question, long? Before)
{
    /// <summary>The filters of the page's own, by name.</summary>
    public static IReadOnlyList<string> OwnNames { get; } =
    [
        "q", "actor", "speaker", "form", "source", "coded", "status", "said.from", "said.to", "recorded.from", "recorded.to",
    ];

    public static IReadOnlyList<string> Names { get; } = [.. View.Names, .. OwnNames];

    public string? Words => Filter.Words;

    public string? this[string name] => Own.FirstOrDefault(one => one.Name == name).Value;

    /// <summary>The address of the page, or of a file of it, with the same filters.</summary>
    public string At(string path = "/statements") => View.At(path, Own);

    public string Without(string name) => View.At("/statements", Own.Where(one => one.Name != name));

    /// <summary>The address of the page that follows.</summary>
    /// <param name="place">Where this one ended.</param>
    /// <param name="knownAt">What it is held to.</param>
    public string After(long place, long knownAt) => View.At("/statements", Own.Append(("cursor", new Cursor(
        View.Parameters().Concat(Own).Where(one => !string.IsNullOrEmpty(one.Value))
            .ToDictionary(one => one.Name, one => one.Value!),
        place.ToString(System.Globalization.CultureInfo.InvariantCulture), knownAt).Write())));

    /// <summary>Reads it. An actor may be named as well as coded; an empty field asks nothing.</summary>
    public static (LedgerAsked? Asked, PageQuery? Page, NoAnswer? Malformed) Read(HttpContext http, RegistryBook registry)
    {
        http.Request.Query = new QueryCollection(http.Request.Query
            .Where(one => one.Value is [{ Length: > 0 }] && (one.Key, one.Value.ToString()) is not ("recipient", "any")
                && (Names.Contains(one.Key) || one.Key is "cursor" or "limit"))
            .ToDictionary(
                one => one.Key,
                one => new Microsoft.Extensions.Primitives.StringValues(Coded(one.Key, one.Value.ToString(), registry))));
        var query = PageRequest.Query(http);
        var view = View.Read(query);
        if (query.Malformed is { } malformed)
            return (null, null, malformed);
        var (page, unreadable) = PageQuery.Of(http);
        if (page is null)
            return (null, null, unreadable);
        var asked = new LedgerAsked(
            view, [.. OwnNames.Select(name => (name, query.Text(name))).Where(one => one.Item2 is not null)],
            FilterOf(view, page.Read), page.Held(view.Question()), page.PlaceNumber());
        return page.Read.Malformed is { } refused ? (null, null, refused) : (asked, page, null);
    }

    private static StatementFilter FilterOf(View view, QueryReader query) => StatementFilter.Read(query) with
    {
        Collection = view.Collection,
        Basis = view.Basis,
    };

    /// <summary>The code of an actor that is named; whatever else, as it is.</summary>
    private static string Coded(string name, string text, RegistryBook registry) =>
        name is "actor" or "recipient" && text != "any" && !registry.Actors.Keys.Any(code => code.ToString() == text)
        && registry.Actors.Values.FirstOrDefault(actor =>
            Folding.SameName(actor.Name, text) || Folding.SameName(actor.Code.ToString(), text)
            || actor.Aliases.Any(alias => Folding.SameName(alias, text))) is { } named
            ? named.Code.ToString()
            : text;
}
