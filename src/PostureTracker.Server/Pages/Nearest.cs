namespace PostureTracker.Server.Pages;

/// <summary>What someone may have meant by a name that nothing has.</summary>
internal static class Nearest
{
    private const int Most = 5;
    private const int LongestAsked = 100;

    /// <summary>The names nearest to what was asked, the nearest first; those that share nothing with it are left out.
    /// </summary>
    public static IReadOnlyList<T> To<T>(string asked, IEnumerable<T> all, Func<T, IEnumerable<string>> names)
    {
        if (asked.Length is 0 or > LongestAsked)
            return [];
        return
        [
            .. all.Select(one => (one, away: names(one).Min(name => Away(asked, name))))
                .Where(pair => pair.away <= 0.5).OrderBy(pair => pair.away).Take(Most).Select(pair => pair.one),
        ];
    }

    /// <summary>How far two names are apart: 0, one is the other or begins it; 1, nothing is shared.</summary>
    private static double Away(string asked, string name)
    {
        var (a, b) = (asked.ToLowerInvariant(), name.ToLowerInvariant());
        if (a.Length > 2 && b.StartsWith(a, StringComparison.Ordinal))
            return 0.1;
        return (double)Edits(a, b) / Math.Max(a.Length, b.Length);
    }

    /// <summary>Levenshtein 1966: the fewest letters put in, left out or changed.</summary>
    private static int Edits(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            above = row;
        }

        return above[^1];
    }
}
