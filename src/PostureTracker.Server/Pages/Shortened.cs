namespace PostureTracker.Server.Pages;

/// <summary>The beginning of a text, cut between words where it can be.</summary>
public static class Shortened
{
    public static string Of(string words, int longest = 160)
    {
        if (words.Length <= longest)
            return words;
        var end = words.LastIndexOf(' ', longest);
        return words[..(end > 0 ? end : char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
