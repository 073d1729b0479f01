namespace PostureTracker.Server.Pages;

/// <summary>The page one is on, with another view: its own parameters stay, places in a list do not.</summary>
internal static class Here
{
    /// <summary>The parameters of the request that are not the view's.</summary>
    public static IEnumerable<(string Name, string? Value)> Own(HttpContext? http) =>
        from parameter in http?.Request.Query.AsEnumerable() ?? []
        where !View.Names.Contains(parameter.Key) && parameter.Key is not "minPosition"
        from value in parameter.Value
        select (parameter.Key, value);

    public static string With(HttpContext? http, ShellFacts facts, Func<View, View> change) =>
        change(facts.View).At(facts.Path, Moved(http));

    /// <summary>Those that hold in another view: a place in a list does not.</summary>
    public static IEnumerable<(string Name, string? Value)> Moved(HttpContext? http) =>
        Own(http).Where(one => one.Name is not ("cursor" or "skip"));

    /// <summary>The address that shows this page for ever as it is now.</summary>
    public static string Frozen(HttpContext? http, ShellFacts facts) =>
        facts.View.Frozen(facts.AsOf, facts.KnownAt).At(facts.Path, Own(http));
}
