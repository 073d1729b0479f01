namespace PostureTracker.Server.Pages;

/// <summary>The page one is on, with another view: its own parameters stay, places in a list do not.</summary>
internal static class Here
{
    private static readonly string[] Places = ["cursor", "minPosition"];

    /// <summary>The parameters of the request that are not the view's.</summary>
    public static IEnumerable<(string Name, string? Value)> Own(HttpContext? http) =>
        from parameter in http?.Request.Query.AsEnumerable() ?? []
        where !View.Names.Contains(parameter.Key) && !Places.Contains(parameter.Key)
        from value in parameter.Value
        select (parameter.Key, value);

    public static string With(HttpContext? http, ShellFacts facts, Func<View, View> change) =>
        change(facts.View).At(facts.Path, Own(http));

    /// <summary>The address that shows this page for ever as it is now.</summary>
    public static string Frozen(HttpContext? http, ShellFacts facts) =>
        With(http, facts, view => view.Frozen(facts.AsOf, facts.KnownAt));
}
