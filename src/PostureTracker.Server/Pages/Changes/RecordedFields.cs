using System.Globalization;
using PostureTracker.Server.Charts;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>What of a statement bears on a stance, as people read it: to tell what a change of the record changed.
/// </summary>
public static class RecordedFields
{
    /// <summary>What differs, in a fixed order.</summary>
    /// <param name="change">The statement before and after.</param>
    /// <param name="track">The stance it bears on.</param>
    public static IReadOnlyList<ChangedField> Between(RecordedChange change, Track track) =>
    [
        .. Fields(change.Before, track).Zip(Fields(change.After, track))
            .Where(pair => pair.First.Words != pair.Second.Words)
            .Select(pair => new ChangedField(pair.First.What, pair.First.Words, pair.Second.Words)),
    ];

    /// <summary>Its signals on a track; those of several recipients, where it is towards anyone.</summary>
    public static IEnumerable<Signal> Signals(Statement statement, Track track) =>
        (statement.Signals ?? []).Where(signal =>
            signal.Dimension == track.Dimension && (signal.Actor ?? statement.Actor) == track.Actor
            && (track.Recipient is null || (signal.Recipient ?? statement.Recipient) == track.Recipient));

    private static IEnumerable<(string What, string? Words)> Fields(RecordedVersion version, Track track)
    {
        var (statement, resolved) = (version.Statement, version.Resolved);
        yield return ("speaker", statement.Speaker?.Name);
        yield return ("role", resolved.Role);
        yield return ("form", statement.Form.Replace('-', ' '));
        yield return ("authority", Plain(resolved.Authority));
        yield return ("day", DayText.Short(resolved.Day));
        yield return ("says", Words(Signals(statement, track).Select(signal => NumberText.Signed((double)signal.Value))));
        yield return ("confidence", Words(Signals(statement, track).Select(signal => Plain(signal.Confidence))));
        yield return ("echo", resolved.Echo ? "yes, counts half" : null);
        yield return ("quote", statement.Texts[0].Content);
    }

    private static string? Words(IEnumerable<string> parts) =>
        string.Join(", ", parts) is { Length: > 0 } words ? words : null;

    private static string Plain(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
