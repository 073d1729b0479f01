using System.Text.RegularExpressions;

namespace PostureTracker.Server.Pages.Ledger;

/// <summary>Words, and whether they were searched for.</summary>
public readonly record struct MarkedRun(string Words, bool IsMatch);

/// <summary>Finds in a text the words that a search matched: those it names, but not those it excludes.</summary>
public sealed partial class Marks
{
    private readonly HashSet<string> _words;
    private readonly string? _letters;

    private Marks(HashSet<string> words, string? letters) => (_words, _letters) = (words, letters);

    /// <summary>The words of a query, as PostgreSQL's web search reads it: <c>"phrases"</c>, <c>or</c>, <c>-not</c>.</summary>
    public static Marks Of(string? query)
    {
        var wanted = Excluded().Replace(query ?? "", " ");
        var letters = wanted.EnumerateRunes().Any(rune => rune.Value >= 0x0E00 && Word().IsMatch(rune.ToString())) ? wanted.Trim() : null;
        return new(
            [.. Word().Matches(wanted).Select(word => word.Value.ToLowerInvariant())
                .Where(word => word != "or" && (word.Length > 1 || !char.IsAscii(word[0])))],
            letters);
    }

    /// <summary>Where the first match begins; null: there is none.</summary>
    public int? FirstIn(string text) => Matches(text).Select(match => (int?)match.At).FirstOrDefault();

    public IReadOnlyList<MarkedRun> In(string text)
    {
        var (runs, from) = (new List<MarkedRun>(), 0);
        foreach (var (at, length) in Matches(text))
        {
            if (at > from)
                runs.Add(new(text[from..at], IsMatch: false));
            runs.Add(new(text.Substring(at, length), IsMatch: true));
            from = at + length;
        }

        if (from < text.Length)
            runs.Add(new(text[from..], IsMatch: false));
        return runs;
    }

    /// <summary>So much of a long text that its first match is in it.</summary>
    public string Excerpt(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var first = FirstIn(text) ?? 0;
        var from = first <= longest / 2 ? 0 : text.LastIndexOf(' ', first - longest / 4) + 1;
        return (from > 0 ? "…" : "") + Shortened.Of(text[from..], longest);
    }

    private IEnumerable<(int At, int Length)> Matches(string text)
    {
        if (_letters is not null)
        {
            for (var at = Find(text, 0); at >= 0; at = Find(text, at + _letters.Length))
                yield return (at, _letters.Length);
            yield break;
        }

        if (_words.Count == 0)
            yield break;
        foreach (Match word in Word().Matches(text))
        {
            if (_words.Contains(word.Value.ToLowerInvariant()))
                yield return (word.Index, word.Length);
        }
    }

    private int Find(string text, int from) => text.IndexOf(_letters!, from, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<![^\\s])-(?:\"[^\"]*\"|[^\\s]*)")]
    private static partial Regex Excluded();
}
