using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Changes;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Statements;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>Numbers the statements that a brief names, in the order it names them.</summary>
internal sealed class BriefNotes(BriefView brief, string origin)
{
    private readonly List<BriefNote> _notes = [];

    public IReadOnlyList<BriefNote> Written => _notes;

    /// <summary>The steps that went farthest, in order of day; where there are none, what the stance rests on.</summary>
    public IReadOnlyList<BriefQuote> Quotes() => brief.Change is { Steps.Count: > 0 } change
        ? [.. Quoted(change).Select(said => Quote(said.Statement, Arrow(said.Step))).OfType<BriefQuote>()]
        : [.. brief.Evidence.Select(id => Quote(id, "")).OfType<BriefQuote>()];

    /// <summary>What the record was changed to between the two views.</summary>
    public IReadOnlyList<BriefRecord> Records() =>
        brief.Change is { } change ? [.. Recorded(change).Select(Record).OfType<BriefRecord>()] : [];

    /// <summary>The statements of the farthest steps, each with its step: no others are read.</summary>
    public static IEnumerable<(Guid Statement, double Step)> Quoted(ChangeAnswer change) => change.Steps
        .OrderByDescending(step => Math.Abs(step.Step)).Take(BriefText.MostQuotes).OrderBy(step => step.On)
        .SelectMany(step => step.Statements.Select(id => (id, step.Step))).Take(2 * BriefText.MostQuotes);

    /// <summary>The changes of the record that are told.</summary>
    public static IEnumerable<RecordChange> Recorded(ChangeAnswer change) => change.Records.Take(BriefText.MostQuotes);

    private BriefQuote? Quote(Guid id, string moved)
    {
        if (!brief.Statements.TryGetValue(id, out var said))
            return null;
        var quote = ToldQuotes.Of(said, Track);
        var by = quote.Role is { } role && role != quote.Speaker ? $"{quote.Speaker}, {role}" : quote.Speaker;
        return new(ToldWords.Cut(quote.Words), quote.Language, $"{by}, {DayText.Long(quote.On)}", moved, NumberOf(said));
    }

    private BriefRecord? Record(RecordChange record)
    {
        if (!brief.Statements.TryGetValue(record.Statement, out var said))
            return null;
        var at = DayText.Long(DateOnly.FromDateTime(record.RecordedAt.UtcDateTime));
        var why = record.Reason is { } reason ? $": {reason.TrimEnd('.')}" : "";
        return new(
            $"The statement of {ToldQuotes.Speaker(said)} of {DayText.Long(said.Resolved.Day)} "
                + $"was {record.Kind} on {at}{why}.",
            NumberOf(said));
    }

    private int NumberOf(StatementAnswer said)
    {
        var statement = origin + new View { KnownAt = new(brief.Facts.KnownAt, null) }.At($"/statements/{said.Id}");
        if (_notes.Find(note => note.Statement == statement) is { } there)
            return there.Number;
        var source = said.Statement.Sources[0];
        var view = brief.Fixed with { AsOf = said.Resolved.Day, Then = null, ThenKnownAt = null, From = null, To = null };
        _notes.Add(new(
            _notes.Count + 1,
            $"{ToldQuotes.Speaker(said)}, {DayText.Long(said.Resolved.Day)}. Published by {source.Name}"
                + $"{(source.PublishedOn is { } on ? $", {DayText.Long(on)}" : "")}.",
            origin + view.At($"/actors/{brief.Actor}"), statement));
        return _notes.Count;
    }

    private Track Track => new(brief.Facts.View.Collection, brief.Actor, brief.Asked.Recipient, brief.Dimension);

    private static string Arrow(double step) => Math.Abs(step) < ToldChange.Shown
        ? "no change"
        : $"{(step < 0 ? "▼" : "▲")} {NumberText.Plain(Math.Abs(step))} that day";
}
