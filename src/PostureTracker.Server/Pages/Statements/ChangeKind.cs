using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>A change of a statement that a short form makes.</summary>
/// <param name="Path">The last part of its address.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Explained">What it does, in a sentence or two.</param>
/// <param name="Button">What the button says.</param>
/// <param name="TakesReason">Whether it must say why, on the version that was seen; else it names a source, and commutes
/// with other changes.</param>
/// <param name="Change">The change.</param>
public sealed record ChangeKind(
    string Path, string Title, string Explained, string Button, bool TakesReason, Func<ChangeForm, StatementChange> Change)
{
    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        new("retract", "Retract this statement",
            "A hoax, a duplicate, a mistranslation: it stops counting, and stays in the record, struck through. It can be reinstated.",
            "Retract it", TakesReason: true, form => StatementChange.Retract(form.Reason)),
        new("reinstate", "Reinstate this statement",
            "The retraction was wrong: it counts again from now on, and the record keeps both.",
            "Reinstate it", TakesReason: true, form => StatementChange.Reinstate(form.Reason)),
        new("sources", "Attach a source",
            "One more place where it was published. It never moves a stance.",
            "Attach it", TakesReason: false, form => StatementChange.AddSource(new SourceDraft
            {
                Name = form.Name,
                Url = form.Url,
                PublishedOn = form.PublishedOn,
            })),
    ];

    /// <summary>The same with some reason, to try what it would do.</summary>
    public StatementChange Tried() => Change(new ChangeForm { Reason = "tried, not made" });
}

/// <summary>What was typed into the form, nothing checked yet; null: left empty.</summary>
public sealed record ChangeForm
{
    /// <summary>The version that was seen; 0: it is not said.</summary>
    public long Version { get; init; }

    /// <summary>By which the same form sent twice is known; null: it has none.</summary>
    public Guid? Key { get; init; }

    public string? Reason { get; init; }
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? PublishedOn { get; init; }

    public static ChangeForm Of(IFormCollection form) => new()
    {
        Version = long.TryParse(
            form["version"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var version) ? version : 0,
        Key = PageForm.KeyOf(form),
        Reason = Typed(form, "reason"),
        Name = Typed(form, "name"),
        Url = Typed(form, "url"),
        PublishedOn = Typed(form, "publishedOn"),
    };

    private static string? Typed(IFormCollection form, string name) =>
        form[name].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } typed ? typed : null;
}
