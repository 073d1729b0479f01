using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>The words of a brief. Each of its forms, page, Markdown and file, says these and no others.</summary>
/// <param name="Title">Who towards whom, and of when.</param>
/// <param name="Sentences">Where it stands, and what it did.</param>
/// <param name="Levels">Level and change on each dimension.</param>
/// <param name="QuotesTitle">What the quotes are.</param>
/// <param name="Quotes">The words that moved it, in order of day.</param>
/// <param name="Records">What the record was changed to since, that moved it.</param>
/// <param name="Notes">The footnotes, numbered from 1.</param>
/// <param name="Clocks">Said by when, recorded by when.</param>
/// <param name="Model">Computed how.</param>
/// <param name="Link">The same brief for ever.</param>
/// <param name="Method">Where the method is told.</param>
/// <param name="Picture">The chart as a file.</param>
public sealed record BriefText(
    string Title, IReadOnlyList<string> Sentences, IReadOnlyList<BriefLevel> Levels, string QuotesTitle,
    IReadOnlyList<BriefQuote> Quotes, IReadOnlyList<BriefRecord> Records, IReadOnlyList<BriefNote> Notes, string Clocks,
    string Model, string Link, string Method, string Picture)
{
    /// <summary>The server it is from.</summary>
    public required string Origin { get; init; }

    public const int MostQuotes = 6;

    /// <param name="brief">What it is made from.</param>
    /// <param name="origin">Where this server answers: the links of a brief are whole.</param>
    public static BriefText Of(BriefView brief, string origin)
    {
        var notes = new BriefNotes(brief, origin);
        var quotes = notes.Quotes();
        var records = notes.Records();
        var facts = brief.Facts;
        return new(
            $"{brief.Name} towards {InSentences.Of(brief.Towards)}, as of {DayText.Long(facts.AsOf)}",
            [ChartSentence.Of(brief.Chart), .. brief.Change is { } change ? new[] { change.Sentence } : []],
            [.. Dimensions.All.Select(scale => Level(brief, scale))],
            brief.Change is { Steps.Count: > 0 } moved
                ? $"What moved it on {brief.Scale.Key} since {DayText.Long(moved.Then)}"
                : $"What it rests on, on {brief.Scale.Key}",
            quotes, records, notes.Written,
            $"Said by {DayText.Long(facts.AsOf)}, as known at seq:{facts.KnownAt} "
                + $"of {NumberText.Count(facts.Recorded)} events recorded.",
            $"Computed from coded statements by the model {StanceModel.Name}, "
                + $"in the collection “{facts.View.Collection}”{Alone(brief.Chart.Series.Basis)}.",
            origin + brief.Fixed.At(brief.Path), $"{origin}/method", origin + brief.Fixed.At($"{brief.Path}.svg"))
        {
            Origin = origin,
        };
    }

    private static string Alone(Basis? basis) => basis switch
    {
        Basis.Word => ", from words alone",
        Basis.Deed => ", from deeds alone",
        _ => "",
    };

    private static BriefLevel Level(BriefView brief, DimensionScale scale)
    {
        var name = $"{char.ToUpperInvariant(scale.Key[0])}{scale.Key[1..]}";
        return brief.Row?.Dimensions.GetValueOrDefault(scale.Dimension) is { } stance
            ? new(
                scale.Dimension, name, stance.Level,
                $"{NumberText.Signed(stance.Mean)} ±{NumberText.Plain(StanceModel.IntervalZ * stance.Sd)}",
                Did(stance, brief.Change?.Then))
            : new(scale.Dimension, name, "No statements coded yet", "", "");
    }

    private static string Did(BoardStance stance, DateOnly? then)
    {
        var since = then is { } day ? $" since {DayText.Long(day)}" : "";
        var did = stance switch
        {
            { Change: null } => $"new{since}",
            { Change: { } change, Swing: { } swing } when swing - Math.Abs(change) >= Boards.BoardView.Visible =>
                $"▲▼ swung {NumberText.Plain(swing)}, net {NumberText.Signed(change)}{since}",
            { Change: >= 0.005 and var up } => $"▲ {NumberText.Plain(up)}{since}",
            { Change: <= -0.005 and var down } => $"▼ {NumberText.Plain(-down)}{since}",
            _ => $"no change{since}",
        };
        return stance switch
        {
            { Signals: 1 } => $"{did}; 1 statement only: read with care",
            { Stale: true } => $"{did}; no current evidence, level as last known",
            _ => did,
        };
    }
}

/// <summary>Level and change on one dimension.</summary>
public sealed record BriefLevel(Dimension Dimension, string Name, string Level, string Number, string Did);

/// <summary>Words that moved a stance, with the number of their footnote.</summary>
public sealed record BriefQuote(string Words, string Language, string By, string Moved, int Note);

/// <summary>A change of the record, with the number of its footnote.</summary>
public sealed record BriefRecord(string Words, int Note);

/// <summary>A footnote: where the words are from, and the view that shows the stance they made.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">The source.</param>
/// <param name="View">The stance on that day, as known here.</param>
/// <param name="Statement">The statement, as known here.</param>
public sealed record BriefNote(int Number, string Words, string View, string Statement);
