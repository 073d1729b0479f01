using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages;

/// <summary>The view that a page was asked for.</summary>
internal static class PageRequest
{
    private const string Open = "..";
    private const string FirstDay = "0001-01-01";

    /// <summary>The view, and what in the address could not be understood.</summary>
    public static (View View, NoAnswer? Malformed) View(HttpContext http)
    {
        var query = Query(http);
        return (Pages.View.Read(query), query.Malformed);
    }

    /// <summary>What the address asks; a field left empty in a form asks nothing, and two dots leave an end of the window
    /// open.</summary>
    public static QueryReader Query(HttpContext http) => new(http.Request.Query
        .Where(parameter => parameter.Value is [{ Length: > 0 }] && (parameter.Key, parameter.Value) is not ("to", [Open]))
        .ToDictionary(parameter => parameter.Key, parameter => parameter is { Key: "from", Value: [Open] }
            ? FirstDay
            : parameter.Value.ToString()));
}
