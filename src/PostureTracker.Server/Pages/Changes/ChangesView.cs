namespace PostureTracker.Server.Pages.Changes;

/// <summary>What the page of changes shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Page">What was found.</param>
public sealed record ChangesView(ShellFacts Facts, ChangesAsked Asked, ToldPage Page)
{
    public const string Path = "/changes";

    /// <summary>Those of the kinds asked for, the newest first.</summary>
    public IReadOnlyList<ToldChange> Shown { get; } = [.. Page.Changes.Where(change => Asked.Shown.Contains(change.Kind))];

    public IEnumerable<IGrouping<DateOnly, ToldChange>> Days => Shown.GroupBy(change => change.Day);

    /// <summary>Whose changes there are, by name, with those asked for.</summary>
    public IReadOnlyList<(string Code, string Name)> Actors =>
    [
        .. Page.Changes.Select(change => (Code: change.Track.Actor.ToString(), Name: change.Actor))
            .Concat(Asked.Actors.Select(code => (Code: code, Name: Charts.ActorNames.Of(new(code)))))
            .DistinctBy(actor => actor.Code).OrderBy(actor => actor.Name, StringComparer.Ordinal),
    ];

    public bool IsWhole => Page.EarlierOn is null;

    public int Count(ToldKind kind) => Page.Changes.Count(change => change.Kind == kind);

    /// <summary>The address of this page.</summary>
    public string Address => Of(Path);

    /// <summary>The address of what shows the same, as a file.</summary>
    public string Of(string path) => At(path, Facts.View, Asked);

    /// <summary>The same days, as they stand for ever.</summary>
    public string Fixed => At(
        Path,
        Facts.View.Frozen(Page.AsOf, Facts.KnownAt) with { From = new(Page.From, null), To = Page.To },
        Asked);

    /// <summary>The feed of what is announced from now on, by the same filter.</summary>
    public string Feed => At(
        "/changes.atom",
        Facts.View with
        {
            AsOf = null,
            KnownAt = null,
            From = null,
            To = null,
            Then = null,
            ThenKnownAt = null,
            Model = null,
        },
        Asked with { Before = null, Said = null });

    /// <summary>The same days by when it was said.</summary>
    public string BySaid => At(Path, Facts.View, Asked with { Said = true, Before = null });

    /// <summary>The same days by when it became known.</summary>
    public string ByKnown => At(Path, Facts.View, Asked with { Said = false, Before = null });

    /// <summary>Whether it goes by when it was said though that was not asked for: nothing was recorded then.</summary>
    public bool IsTurned { get; init; }

    public string OfEveryone => At(Path, Facts.View, Asked with { Actors = [], Before = null });

    /// <summary>Towards whom there are changes, by name, with whom is asked for.</summary>
    public IReadOnlyList<(string Code, string Name)> Recipients =>
    [
        .. Page.Changes.Where(change => change.Recipient is not null)
            .Select(change => (Code: change.Track.Recipient.ToString()!, Name: change.Recipient!))
            .Concat(Facts.View.Recipient is { } code and not "any" ? [(code, Charts.ActorNames.Of(new(code)))] : [])
            .DistinctBy(actor => actor.Code).OrderBy(actor => actor.Name, StringComparer.Ordinal),
    ];

    /// <summary>The address of the stance that changed.</summary>
    public string Stance(ToldChange change) => (Facts.View with
    {
        Dimension = change.Track.Dimension,
        Recipient = change.Track.Recipient?.ToString() ?? "any",
        From = null,
        To = null,
    }).At($"/actors/{change.Track.Actor}");

    /// <summary>What lies before: older changes of the same days, else as many days before them.</summary>
    public string Earlier => Page.Earlier is { } before
        ? At(Path, Facts.View, Asked with { Before = before })
        : Window(
            Page.From.AddDays(-Math.Min(Length, Page.From.DayNumber)),
            Page.From.AddDays(-Math.Min(1, Page.From.DayNumber)));

    /// <summary>As many days after them; null: they end with what there is.</summary>
    public string? Later => Page.To >= Page.AsOf ? null : Window(
        Page.To.AddDays(1), Page.To.AddDays(Math.Min(Length, Page.AsOf.DayNumber - Page.To.DayNumber)));

    /// <summary>The seven days to the last change before.</summary>
    public string? Last => Page.LastBefore is { } day
        ? Window(day.AddDays(1 - Math.Min(ToldAsked.Week, day.DayNumber)), day)
        : null;

    private int Length => Page.To.DayNumber - Page.From.DayNumber + 1;

    private string Window(DateOnly from, DateOnly to) => At(
        Path,
        Facts.View with { From = new(from, null), To = to == Page.AsOf ? null : to },
        Asked with { Before = null });

    private static string At(string path, View view, ChangesAsked asked) => view.At(path, asked.Parameters());
}
