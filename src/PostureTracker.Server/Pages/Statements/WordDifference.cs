using System.Text.RegularExpressions;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Words that two texts share, or that only one of them has.</summary>
/// <param name="Words">The words, with the white space among them.</param>
/// <param name="Changed">Whether the other text lacks them.</param>
public readonly record struct WordRun(string Words, bool Changed);

/// <summary>Two texts, word by word: what the first alone has, and what the second alone has.</summary>
public static partial class WordDifference
{
    // Beyond that many comparisons what lies between the first and the last difference is told as a whole.
    private const int Most = 1_000_000;

    public static (IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After) Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var (keptA, keptB) = Common(a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end));
        return (Runs(a, keptA, start, end), Runs(b, keptB, start, end));
    }

    /// <summary>Which of the words between are in a longest common sequence.</summary>
    private static (bool[] A, bool[] B) Common(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var (keptA, keptB) = (new bool[a.Length], new bool[b.Length]);
        if ((long)a.Length * b.Length > Most)
            return (keptA, keptB);
        var longest = Lengths(a, b);
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                keptA[i++] = keptB[j++] = true;
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }

        return (keptA, keptB);
    }

    private static int[,] Lengths(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        return longest;
    }

    private static List<WordRun> Runs(string[] words, bool[] kept, int start, int end)
    {
        var runs = new List<WordRun>();
        for (var i = 0; i < words.Length; i++)
        {
            var changed = i >= start && i < words.Length - end && !kept[i - start];
            if (runs is [.., var last] && last.Changed == changed)
                runs[^1] = new(last.Words + words[i], changed);
            else
                runs.Add(new(words[i], changed));
        }

        return runs;
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    /// <summary>A pair that is one character, a letter of a language written without spaces, white space, a number with
    /// its sign, a word, or any other character.</summary>
    [GeneratedRegex(
        @"[+\u2212-]?[0-9]+(?:\.[0-9]+)?|[\ud800-\udbff][\udc00-\udfff]|[\u3040-\u30ff\u3400-\u9fff]|\s+|[\p{L}\p{M}\p{N}-[\u3040-\u30ff\u3400-\u9fff]]+|.",
        RegexOptions.Singleline)]
    private static partial Regex Word();
}
