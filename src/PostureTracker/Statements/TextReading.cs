using System.Text.RegularExpressions;

namespace PostureTracker.Statements;

/// <summary>Reads the words of a statement, and where they were published.</summary>
internal static partial class TextReading
{
    private const int UrlLength = 2_000;
    private const int LanguageLength = 35;

    public static IReadOnlyList<Text> ReadTexts(IReadOnlyList<TextDraft?>? drafts, Faults faults)
    {
        if (drafts is not { Count: > 0 })
            faults.Add("/texts", Refusal.Required, "Give at least one text; the first is the one quoted.");
        return [.. (drafts ?? []).Select((draft, index) => ReadText(draft, $"/texts/{index}", faults)).OfType<Text>()];
    }

    public static IReadOnlyList<Source> ReadSources(
        IReadOnlyList<SourceDraft?>? drafts, DateOnly today, Faults faults)
    {
        if (drafts is not { Count: > 0 })
            faults.Add("/sources", Refusal.Required, "Give at least one place where it was published.");
        return [.. (drafts ?? [])
            .Select((draft, index) => ReadSource(draft, $"/sources/{index}", today, faults)).OfType<Source>()];
    }

    public static Source? ReadSource(SourceDraft? draft, string pointer, DateOnly today, Faults faults)
    {
        if (faults.Missing(draft, pointer, "a source"))
            return null;
        var name = TextRules.Name(faults, $"{pointer}/name", draft.Name);
        ReadUrl(draft.Url, $"{pointer}/url", faults);
        var publishedOn = SaidReading.ReadDay(draft.PublishedOn, $"{pointer}/publishedOn", today, faults);
        return name is null ? null : new(name, draft.Url, publishedOn);
    }

    private static Text? ReadText(TextDraft? draft, string pointer, Faults faults)
    {
        if (faults.Missing(draft, pointer, "a text"))
            return null;
        var words = TextRules.FreeText(faults, $"{pointer}/text", draft.Text, TextRules.LongestText);
        if (!faults.Missing(draft.Language, $"{pointer}/language", "its language") && !IsLanguage(draft.Language))
            faults.Add($"{pointer}/language", Refusal.BadLanguage,
                "This is no language tag (BCP 47); write en, ko or zh-Hant.");
        faults.Missing(draft.Kind, $"{pointer}/kind", "its kind");
        var kind = Words.Read<TextKind>(draft.Kind, $"{pointer}/kind", faults);
        return words is null || draft.Language is null || kind is null ? null : new(words, draft.Language, kind.Value);
    }

    private static void ReadUrl(string? url, string pointer, Faults faults)
    {
        if (url is null || TextRules.OptionalFreeText(faults, pointer, url, UrlLength) is null)
            return;
        if (url.Any(char.IsWhiteSpace)
            || TextRules.Hides(url)
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            faults.Add(pointer, Refusal.BadUrl, "Give an absolute http or https address.");
    }

    private static bool IsLanguage(string tag) => tag.Length <= LanguageLength && Tag().IsMatch(tag);

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
