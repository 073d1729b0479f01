using System.Text.Json;
using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Reads statements as they were before some events and after them.</summary>
internal static class RecordVersions
{
    private const string Sql = """
        select e.sequence, v.from_sequence = e.sequence, v.content, v.resolved, v.retracted
        from unnest($1::uuid[], $2::bigint[]) as e(statement, sequence)
        join posture.statement_version v on v.statement = e.statement
          and (v.from_sequence = e.sequence or v.to_sequence = e.sequence)
        """;

    /// <summary>The two versions on either side of each event.</summary>
    public static async Task<IReadOnlyDictionary<long, RecordedChange>> ReadAsync(
        Snapshot snapshot, IReadOnlyList<(Guid Statement, long Sequence)> events, CancellationToken cancellation)
    {
        var found = new List<(long Sequence, bool After, RecordedVersion Version)>();
        if (events.Count == 0)
            return new Dictionary<long, RecordedChange>();
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        command.Parameters.Add(new() { Value = events.Select(one => one.Statement).ToArray() });
        command.Parameters.Add(new() { Value = events.Select(one => one.Sequence).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add((rows.GetInt64(0), rows.GetBoolean(1), new(
                JsonSerializer.Deserialize<Statement>(rows.GetString(2), RecordJson.Options)!,
                JsonSerializer.Deserialize<Resolved>(rows.GetString(3), RecordJson.Options)!,
                rows.GetBoolean(4))));
        return found.GroupBy(one => one.Sequence)
            .Where(pair => pair.Any(one => one.After) && pair.Any(one => !one.After))
            .ToDictionary(
                pair => pair.Key,
                pair => new RecordedChange(pair.First(one => !one.After).Version, pair.First(one => one.After).Version));
    }
}

/// <summary>A statement as the record had it at a time.</summary>
public sealed record RecordedVersion(Statement Statement, Resolved Resolved, bool Retracted);

/// <summary>A statement before a change of the record, and after.</summary>
public sealed record RecordedChange(RecordedVersion Before, RecordedVersion After);
