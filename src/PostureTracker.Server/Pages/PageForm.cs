using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages;

/// <summary>The form that a page sent.</summary>
internal static class PageForm
{
    public static NoAnswer NotAForm { get; } =
        new(NoAnswerKind.Malformed, [new("", Refusal.Malformed, "This address takes what its form sends, and nothing else.")]);

    /// <summary>The name of the hidden field by which a form sent twice is known.</summary>
    public const string Key = "key";

    /// <summary>The writer of a form: the same form sent twice, as by a second click, writes once. Sent again with other
    /// content, as after going back, it is another.</summary>
    /// <param name="writer">Who writes.</param>
    /// <param name="route">Where the form was sent to, with the statement it names.</param>
    /// <param name="key">The form's key; null: it has none.</param>
    /// <param name="content">What was typed.</param>
    public static Writer Keyed<T>(Writer writer, string route, Guid? key, T content)
    {
        var hash = Canonical.Hash(content);
        return key is null ? writer : writer with { Key = new(route, $"{key}/{hash}", hash) };
    }

    public static Guid? KeyOf(IFormCollection form) => Identity.TryRead(form[Key], out var key) ? key : null;

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
