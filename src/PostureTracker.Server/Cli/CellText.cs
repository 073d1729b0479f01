using System.Globalization;
using System.Text;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>Text measured as a terminal shows it: a Korean syllable takes two cells.</summary>
public static class CellText
{
    public static int Width(string text) => text.GetCellWidth();

    public static string Pad(string text, int width) => text + Spaces(width - Width(text));

    public static string PadLeft(string text, int width) => Spaces(width - Width(text)) + text;

    public static string Spaces(int count) => new(' ', Math.Max(0, count));

    /// <summary>At most so many cells, never half a character; what is cut off is marked.</summary>
    public static string Cut(string text, int width, string ellipsis)
    {
        if (Width(text) <= width)
            return text;

        var room = width - Width(ellipsis);
        if (room <= 0)
            return ellipsis[..Math.Max(0, Math.Min(width, ellipsis.Length))];

        var kept = new StringBuilder();
        var used = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (used += Width(elements.GetTextElement())) <= room)
            kept.Append(elements.GetTextElement());

        return kept.ToString().TrimEnd() + ellipsis;
    }

    /// <summary>On one line, without control characters and without marks that turn the direction of writing.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsUnsafe(rune))
                clean.Append(rune);
            else if (Rune.IsWhiteSpace(rune) && clean is not [] and not [.., ' '])
                clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF;
}
