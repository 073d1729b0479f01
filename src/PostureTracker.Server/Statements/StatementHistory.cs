using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Statements;

/// <summary>A statement's versions, each with the fields it changed.</summary>
internal static class StatementHistory
{
    public static IEnumerable<VersionAnswer> Of(IEnumerable<IEvent> events)
    {
        RecordedStatement? before = null;
        foreach (var recorded in events)
        {
            var after = RecordedStatement.After(before, recorded)!;
            var (kind, reason) = Named((IStatementEvent)recorded.Data);
            yield return new(
                after.Version, kind, after.Position, after.RecordedAt, after.RecordedBy, reason,
                before is null ? [] : [.. JsonDifference.Between(Fields(before), Fields(after))]);
            before = after;
        }
    }

    /// <summary>What kind of change an event is, and the reason given.</summary>
    public static (string Kind, string? Reason) Named(IStatementEvent happened) => happened switch
    {
        StatementLogged => ("logged", null),
        StatementCoded e => ("coded", e.Reason),
        StatementRecoded e => ("recoded", e.Reason),
        StatementCorrected e => ("corrected", e.Reason),
        SourceAdded => ("source-added", null),
        StatementRetracted e => ("retracted", e.Reason),
        StatementReinstated e => ("reinstated", e.Reason),
        _ => throw new UnreachableException($"{happened.GetType().Name} has no kind."),
    };

    private static JsonNode Fields(RecordedStatement statement)
    {
        var answer = StatementAnswer.Of(statement);
        return JsonSerializer.SerializeToNode(
            new { answer.Status, answer.Statement, answer.Resolved }, RecordJson.Options)!;
    }
}
