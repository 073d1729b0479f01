using System.Diagnostics;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>A change in words: the level first, the numbers beside it.</summary>
public static class ToldWords
{
    private const int Longest = 240;

    /// <summary>What comes before the level it has now: <c>stays </c>, <c>Cool → </c>.</summary>
    public static string LevelsLead(ToldChange change) => change switch
    {
        { After: null } => "no stance any more; it was ",
        { Before: null } => "first reading: ",
        { Crossed: true } => $"{Name(change, change.Before)} → ",
        _ => "stays ",
    };

    public static string LevelNow(ToldChange change) => Name(change, change.After ?? change.Before!);

    /// <summary><c>−0.51 → −0.65</c>.</summary>
    public static string Numbers(ToldChange change) => (change.Before, change.After) switch
    {
        ({ } before, { } after) => $"{NumberText.Signed(before.Mean)} → {NumberText.Signed(after.Mean)}",
        var (before, after) => NumberText.Signed((before ?? after)!.Mean),
    };

    /// <summary><c>said 23 Jun</c>; with the day of logging only where it is another.</summary>
    public static string When(ToldChange change) => change switch
    {
        { Note: not null } => $"recorded {DayMonth(change.Day)}",
        { Quotes: [var first, ..] } when change.Quotes.All(quote => quote.On == first.On) && change.More == 0 =>
            first.On == change.Day
                ? $"said {DayMonth(first.On)}"
                : $"said {DayText.Short(first.On)}, logged {DayMonth(change.Day)}",
        _ => $"logged {DayMonth(change.Day)}",
    };

    /// <summary>What became of a statement, up to its name.</summary>
    public static string Verb(RecordNote note) => note.Kind switch
    {
        "recoded" => "Read anew:",
        "corrected" => "Corrected:",
        "retracted" => "Retracted:",
        "reinstated" => "Reinstated:",
        _ => throw new UnreachableException($"'{note.Kind}' changes no record."),
    };

    public static string Cut(string words) => Shortened.Of(words, Longest);

    private static string Name(ToldChange change, ToldReading reading) =>
        Levels.Name(change.Track.Dimension, reading.Level);

    private static string DayMonth(DateOnly day) => DayText.Format(day, "d MMM");
}
