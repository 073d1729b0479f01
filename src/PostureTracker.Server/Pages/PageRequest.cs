using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages;

/// <summary>The view that a page was asked for.</summary>
internal static class PageRequest
{
    /// <summary>The view, and what in the address could not be understood; a field left empty in a form asks nothing.
    /// </summary>
    public static (View View, NoAnswer? Malformed) View(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query
            .Where(parameter => parameter.Value is [{ Length: > 0 }])
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()));
        return (Pages.View.Read(query), query.Malformed);
    }
}
