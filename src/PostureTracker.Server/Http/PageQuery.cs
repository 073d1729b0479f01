using System.Globalization;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Http;

/// <summary>A request for a page of a list: its filters come with the request, or with the cursor that goes on from the
/// page before; repeated beside a cursor they must be the same.</summary>
public sealed class PageQuery
{
    private static readonly string[] NotFilters = ["cursor", "limit", "minPosition"];

    private readonly HttpContext _http;
    private readonly IReadOnlyDictionary<string, string> _filters;
    private bool _held;

    private PageQuery(HttpContext http, IReadOnlyDictionary<string, string> filters, Cursor? cursor)
    {
        (_http, _filters, Cursor) = (http, filters, cursor);
        Read = new(filters.Where(filter => !NotFilters.Contains(filter.Key)).Concat(http.Request.Query
            .Where(parameter => parameter.Key is "limit" or "minPosition")
            .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()))).ToDictionary());
        Limit = Read.Limit();
    }

    /// <summary>The filters, read and checked.</summary>
    public QueryReader Read { get; }

    public Cursor? Cursor { get; }

    public int Limit { get; }

    /// <summary>The query, or what is malformed in it.</summary>
    public static (PageQuery? Query, NoAnswer? Malformed) Of(HttpContext http)
    {
        var given = http.Request.Query.Where(parameter => !NotFilters.Contains(parameter.Key))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString());
        if (http.Request.Query["cursor"] is not [{ } text])
            return (new(http, given, null), null);
        if (Http.Cursor.Read(text) is not { } cursor || !cursor.Filters.Keys.All(FiltersOf(http).Contains))
            return (null, Fault(
                "?cursor", "malformed-parameter", "This is no cursor of this list; take it from 'next' as it stands."));
        var other = given.FirstOrDefault(filter => cursor.Filters.GetValueOrDefault(filter.Key) != filter.Value);
        return other.Key is null
            ? (new(http, cursor.Filters, cursor), null)
            : (null, Fault($"?{other.Key}", "cursor-filters", "Beside a cursor a filter must be as on the first page."));
    }

    /// <summary>The place where the page before ended; null: this is the first page.</summary>
    public T? Place<T>(Func<string, T?> read) where T : class
    {
        if (Cursor is null)
            return null;
        var unheld = _held && Cursor.KnownAt is null && Read.Malformed is null;
        var place = unheld ? null : read(Cursor.Place);
        if (place is null)
            Read.Refuse("cursor", "This is no cursor of this list.");
        return place;
    }

    /// <summary>The question, held to the position of the first page, for a list whose cursors carry it.</summary>
    public Question Held(Question question)
    {
        _held = true;
        return Cursor is null ? question : question with { KnownAt = new(Cursor.KnownAt ?? 0, null) };
    }

    /// <summary>The same, where places are numbers.</summary>
    public long? PlaceNumber() =>
        Place(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : null) is { } place
            ? long.Parse(place, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The cursor of the next page, which the answer's Link header names too; null: there is none.</summary>
    public string? Next(string? place, long? knownAt)
    {
        if (place is null)
            return null;
        var next = new Cursor(_filters, place, knownAt).Write();
        _http.Response.Headers.Link = $"<{_http.Request.Path}?limit={Limit}&cursor={next}>; rel=\"next\"";
        return next;
    }

    /// <summary>What the list can be filtered by; a cursor that names more was not written here.</summary>
    private static IEnumerable<string> FiltersOf(HttpContext http) =>
        http.GetEndpoint()!.Metadata.GetRequiredMetadata<AsksAttribute>().Names.Except(NotFilters);

    private static NoAnswer Fault(string parameter, string code, string detail) =>
        new(NoAnswerKind.Malformed, [new(parameter, code, detail)]);
}
