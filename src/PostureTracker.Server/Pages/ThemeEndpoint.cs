namespace PostureTracker.Server.Pages;

/// <summary>Light, dark, or as the system has it: kept in a cookie, so that a page comes in its colours at once.</summary>
internal static class ThemeEndpoint
{
    public const string Cookie = "theme";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static async Task<IResult> PostAsync(HttpContext http)
    {
        var form = await PageForm.ReadAsync(http);
        var options = new CookieOptions { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" };
        if (Of(form?["theme"]) is { } theme)
            http.Response.Cookies.Append(Cookie, theme, options);
        else
            http.Response.Cookies.Delete(Cookie, options);
        return PageSetup.SeeOther(http, Local(form?["back"]));
    }

    /// <summary>The theme of a request; null: as the system has it.</summary>
    public static string? Of(HttpContext? http) => Of(http?.Request.Cookies[Cookie]);

    private static string? Of(string? word) => word is "light" or "dark" ? word : null;

    private static string Local(string? back) =>
        back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";
}
