using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages;

/// <summary>The form that a page sent.</summary>
internal static class PageForm
{
    public static NoAnswer NotAForm { get; } =
        new(NoAnswerKind.Malformed, [new("", Refusal.Malformed, "This address takes what its form sends, and nothing else.")]);

    /// <summary>Null: what was sent is no form.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
