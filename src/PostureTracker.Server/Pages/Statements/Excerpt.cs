namespace PostureTracker.Server.Pages.Statements;

/// <summary>The beginning of long words, cut where a word ends.</summary>
public static class Excerpt
{
    public static string Of(string words, int longest = 160)
    {
        if (words.Length <= longest)
            return words;
        var end = words.LastIndexOf(' ', longest);
        return words[..(end > longest / 2 ? end : char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
