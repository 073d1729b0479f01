using System.Globalization;

namespace PostureTracker.Server.Charts;

/// <summary>Breaks words into lines where no font can be asked; a Korean syllable counts for two letters.</summary>
public static class TextLines
{
    private const string CutOff = " …”";

    /// <summary>At most so many lines; what is left out is marked.</summary>
    public static IReadOnlyList<string> Of(string text, int width, int most)
    {
        List<string> lines = [];
        foreach (var word in Words(text).SelectMany(word => Parts(word, width)))
        {
            if (lines is [.., var last] && Width(last) + 1 + Width(word) <= width)
                lines[^1] = $"{last} {word}";
            else
                lines.Add(word);
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Cut(lines[most - 1], width)];
    }

    /// <summary>As many lines as <see cref="Of"/> makes, but none left with a single short word.</summary>
    public static IReadOnlyList<string> Balanced(string text, int width, int most)
    {
        var lines = Of(text, width, most);
        while (lines is [.., var last] && !last.EndsWith(CutOff, StringComparison.Ordinal)
            && Of(text, --width, most) is var narrower && narrower.Count == lines.Count)
        {
            lines = narrower;
        }

        return lines;
    }

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Cut(string line, int width)
    {
        while (Width(line) + 3 > width && line.LastIndexOf(' ') is > 0 and var end)
            line = line[..end];

        return line + CutOff;
    }

    // A word longer than a line, as in scripts without spaces, is broken anywhere.
    private static IEnumerable<string> Parts(string word, int width) =>
        Width(word) <= width ? [word] : Chunks(StringInfo.GetTextElementEnumerator(word), width);

    public static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F)
        or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0x1F300 and <= 0x3FFFD);

    private static IEnumerable<string> Chunks(TextElementEnumerator elements, int width)
    {
        var chunk = "";
        while (elements.MoveNext())
        {
            if (Width(chunk) + Width(elements.GetTextElement()) > width)
            {
                yield return chunk;
                chunk = "";
            }

            chunk += elements.GetTextElement();
        }

        yield return chunk;
    }
}
