using PostureTracker.Server.Charts;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>A statement as a footnote names it: who, on whose behalf, when, the words, where they were published, and the
/// version of the record that says so, by an address that will always show that one.</summary>
public static class Citation
{
    private const int Longest = 300;

    public static string Of(StatementView shown)
    {
        var (statement, resolved) = (shown.Statement, shown.Resolved);
        var who = resolved.Speaker is { } speaker ? $"{speaker} ({shown.Words.Of(statement.Actor)})" : shown.Words.Of(statement.Actor);
        var source = statement.Sources[0];
        string?[] published = [source.Name, source.PublishedOn is { } on ? DayText.Long(on) : null, source.Url];
        return $"{who}, {SaidText.Of(statement.Said)}: “{Shortened.Of(statement.Texts[0].Content, Longest)}”. "
            + $"{string.Join(", ", published.OfType<string>())}. "
            + $"PostureTracker, statement {shown.Current.Id}, version {shown.Current.Version}: {Address(shown)}";
    }

    /// <summary>The address of this version, whatever is recorded later.</summary>
    public static string Address(StatementView shown) =>
        shown.Origin + (new View { KnownAt = new(shown.Facts.View.KnownAt is null ? shown.Current.Position : shown.Facts.KnownAt, null) })
            .At(shown.Path);
}
