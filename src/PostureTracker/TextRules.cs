using System.Globalization;
using System.Text;

namespace PostureTracker;

/// <summary>What a text must be to enter the record. Lengths are counted in Unicode characters. A name stands alone on
/// a page and is compared by eye, so nothing in it may hide; the words of a statement are kept as they were.</summary>
public static class TextRules
{
    public const int LongestName = 200;
    public const int LongestText = 20_000;

    /// <summary>A name that must be there: 1..200 characters; no control, bidi-control or zero-width ones.</summary>
    /// <returns>The name as given; null where a fault was added.</returns>
    public static string? Name(Faults faults, string pointer, string? value)
    {
        var given = string.IsNullOrWhiteSpace(value) ? null : value;
        return faults.Missing(given, pointer, "a name") ? null : OptionalName(faults, pointer, given);
    }

    /// <summary>A name that may be absent, or else is as <see cref="Name"/> wants it.</summary>
    public static string? OptionalName(Faults faults, string pointer, string? value) =>
        Checked(faults, pointer, value, LongestName, NameFault);

    /// <summary>Words that must be there, 1..<paramref name="longest"/> characters: kept as they are, bidi controls,
    /// zero-width characters and line breaks too, but not U+0000 or half of a surrogate pair.</summary>
    public static string? FreeText(
        Faults faults, string pointer, string? value, int longest, string what = "the words")
    {
        var given = string.IsNullOrWhiteSpace(value) ? null : value;
        return faults.Missing(given, pointer, what) ? null : OptionalFreeText(faults, pointer, given, longest);
    }

    /// <summary>Words that may be absent, or else are as <see cref="FreeText"/> wants them.</summary>
    public static string? OptionalFreeText(Faults faults, string pointer, string? value, int longest) =>
        Checked(faults, pointer, value, longest, TextFault);

    /// <summary>Whether something in it does not show, or turns the direction of writing.</summary>
    internal static bool Hides(string text) => text.EnumerateRunes().Any(rune => IsControl(rune) || IsHidden(rune));

    private static string? Checked(
        Faults faults, string pointer, string? value, int longest, Func<string, (string Code, string Detail)?> faultOf)
    {
        var before = faults.Found.Count;
        if (value is null)
            return null;

        if (string.IsNullOrWhiteSpace(value))
            faults.Add(pointer, Refusal.Required, "Leave it out rather than blank.");

        if (value.Length > longest && value.EnumerateRunes().Count() is var length && length > longest)
        {
            faults.Add(pointer, Refusal.TooLong, $"{length} characters; at most {longest} are kept.");
        }

        if (faultOf(value) is var (code, detail))
            faults.Add(pointer, code, detail);

        return faults.Found.Count == before ? value : null;
    }

    private static (string, string)? NameFault(string name) =>
        TextFault(name) is { } fault ? fault
        : name.EnumerateRunes().Any(IsControl) ? (Refusal.BadText,
            "Control characters and line breaks cannot stand in a name.")
        : name.EnumerateRunes().Any(IsHidden) ? (Refusal.HiddenCharacters,
            "Characters that do not show, or turn the direction of writing, cannot stand in a name.")
        : null;

    private static (string, string)? TextFault(string text) =>
        text.Contains('\0') ? (Refusal.BadText, "U+0000 cannot be kept.")
        : text.Contains('\uFFFE') ? (Refusal.BadText, "U+FFFE is no character.")
        : HasLoneSurrogate(text) ? (Refusal.BadText, "It holds half of a surrogate pair, which is no character.")
        : null;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
                return true;
        }

        return false;
    }

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The Hangul fillers and the grapheme joiner are letters and marks by category, and as invisible as the rest.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
