using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>A field of a statement in words.</summary>
/// <param name="Key">By which the same field of another version is found.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Words">What it says.</param>
/// <param name="Language">BCP 47, of words that were quoted; null: ours.</param>
public sealed record StatementField(string Key, string Label, string Words, string? Language = null);

/// <summary>A version of a statement, field by field, in the order a reader asks for them.</summary>
public static class StatementFields
{
    public static IReadOnlyList<StatementField> Of(StatementState state, RecordWords words) =>
    [
        .. Who(state, words), .. When(state), .. What(state.Statement), .. Where(state.Statement),
        .. Coding(state.Statement, words), .. Around(state, words),
    ];

    private static IEnumerable<StatementField> Who(StatementState state, RecordWords words)
    {
        var (statement, resolved) = (state.Statement, state.Resolved);
        yield return new("actor", "On whose behalf", words.Of(statement.Actor));
        if (resolved.Speaker is { } speaker)
            yield return new("speaker", "Speaker", statement.Speaker is { } given && given.Name != speaker
                ? $"{speaker}, given as {given.Name}" : speaker);
        if (resolved.Role is { } role)
            yield return new("role", "Role that day", role);
        yield return new("authority", "Authority", RecordWords.Authority(statement, resolved));
        if (statement.Recipient is { } recipient)
            yield return new("recipient", "Said to", words.Of(recipient));
        if (statement.Audience is { } audience)
            yield return new("audience", "Audience", RecordWords.Plain(audience));
    }

    private static IEnumerable<StatementField> When(StatementState state)
    {
        yield return new("said", "Said on", SaidText.Of(state.Statement.Said));
        if (state.Statement.ReportedOn is { } reported)
            yield return new("reportedOn", "Reported on", DayText.Long(reported));
        if (state.Statement.Said.ToString() != RecordWords.Day(state.Resolved.Day))
            yield return new("day", "Counts from", DayText.Long(state.Resolved.Day));
    }

    private static IEnumerable<StatementField> What(Statement statement)
    {
        yield return new("form", "Form", RecordWords.Plain(statement.Form));
        if (statement.Act is { } act)
            yield return new("act", "Act", ActText(act));
        foreach (var (index, text) in statement.Texts.Index())
        {
            var label = index == 0 ? "Quote" : $"Text {index + 1}";
            yield return new($"text{index}", label, text.Content, text.Language);
            yield return new($"text{index}kind", $"{label}, kind", $"{RecordWords.Plain(text.Kind)}, {text.Language}");
        }
    }

    private static IEnumerable<StatementField> Where(Statement statement)
    {
        foreach (var (index, source) in statement.Sources.Index())
        {
            string?[] parts = [source.Name, source.Url, source.PublishedOn is { } on ? DayText.Long(on) : null];
            yield return new($"source{index}", statement.Sources.Count == 1 ? "Source" : $"Source {index + 1}",
                string.Join(", ", parts.OfType<string>()));
        }
    }

    private static IEnumerable<StatementField> Coding(Statement statement, RecordWords words)
    {
        if (statement.Signals is not { Count: > 0 } signals)
        {
            yield return new("signals", "Signals", statement.Signals is null ? "not coded yet" : "coded: it says nothing");
            yield break;
        }

        foreach (var signal in signals.OrderBy(signal => signal.Dimension))
        {
            var ends = words.Ends(statement, signal.Actor, signal.Recipient);
            yield return new(
                $"signal {signal.Dimension} {signal.Actor ?? statement.Actor} {signal.Recipient ?? statement.Recipient}",
                RecordWords.Name(signal.Dimension) + (ends is null ? "" : $", {ends}"), SignalText(signal));
        }
    }

    private static IEnumerable<StatementField> Around(StatementState state, RecordWords words)
    {
        var statement = state.Statement;
        foreach (var mark in statement.Demands ?? [])
        {
            yield return new($"demand {mark.Demand} {mark.Actor} {mark.Recipient}", $"Demand {RecordWords.Plain(mark.Demand)}",
                RecordWords.Plain(mark.Status) + (mark.Text is { } text ? $": {text}" : ""));
        }

        foreach (var link in statement.Links ?? [])
            yield return new($"link {link.Kind} {link.Statement}", RecordWords.Capital(RecordWords.Plain(link.Kind)), link.Statement);
        if (state.Resolved.Echo)
            yield return new("echo", "Weight", "halved: it echoes another statement");
        if (statement.Attribution is { } attribution)
            yield return new("attribution", "Attribution", RecordWords.Plain(attribution));
        if (statement.Note is { } note)
            yield return new("note", "Coding note", note);
        yield return new("status", "Status", state.Retracted ? "retracted: it does not count" : "counts");
    }

    internal static string ActText(string code) =>
        Acts.Find(code) is { } act ? $"{act.Name} ({code})" : code;

    private static string SignalText(Signal signal)
    {
        string?[] parts =
        [
            $"{RecordWords.Level(signal.Dimension, signal.Value)} {RecordWords.Value(signal.Value)}",
            $"confidence {RecordWords.Share(signal.Confidence)}",
            signal.Condition is { } condition ? $"on condition: {condition}" : null,
            signal.Until is { } until ? $"until {SaidText.Of(until)}" : null,
            signal.Quote is { } quote ? $"“{quote}”" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
