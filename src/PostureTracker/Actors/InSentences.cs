namespace PostureTracker.Actors;

/// <summary>An actor's name as a sentence takes it: the United States, the Group of Seven, but Japan and NATO.</summary>
public static class InSentences
{
    private static readonly string[] Alone =
    [
        "Bahamas", "Central African Republic", "Comoros", "DR Congo", "Dominican Republic", "Gambia", "Holy See", "Isle of Man",
        "Maldives", "Netherlands", "Philippines",
    ];

    private static readonly string[] Bodies =
    [
        "Agency", "Association", "Authority", "Committee", "Commonwealth", "Community", "Council", "Court", "Dialogue", "Forum",
        "Fund", "Group", "Islands", "League", "Nations", "Organisation", "Organization", "Territories", "Territory", "Union",
        "United",
    ];

    /// <param name="name">As the registry has it.</param>
    public static string Of(string name) => TakesArticle(name) ? $"the {name}" : name;

    private static bool TakesArticle(string name) => Alone.Contains(name)
        || name.Split(' ') is { Length: > 1 } words && words.Any(Bodies.Contains);
}
