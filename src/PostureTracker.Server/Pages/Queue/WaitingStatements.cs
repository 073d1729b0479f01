using System.Text.Json;
using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Queue;

/// <summary>Finds what was logged and waits for its first coding, in the collections that people code.</summary>
public sealed class WaitingStatements(NpgsqlDataSource source)
{
    private const string Waiting = """
        from posture.statement_version
        where to_sequence is null and not retracted and not coded and (resolved ->> 'authority')::numeric > 0
          and collection = any($1)
        """;

    private const string Count = $"select count(*) {Waiting}";

    private const string Next = $"""
        select statement, version, logged_sequence, content, resolved {Waiting} and logged_sequence > $2
        order by logged_sequence limit 1
        """;

    private const string Place = """
        select logged_sequence from posture.statement_version where statement = $1 and to_sequence is null
        """;

    /// <summary>How many wait, and the oldest logged after a position; none: null.</summary>
    public async Task<(long Count, WaitingStatement? Next)> FindAsync(
        RegistryBook registry, long after, CancellationToken cancellation)
    {
        string[] human = [.. registry.Collections.Values
            .Where(collection => collection.Kind == CollectionKind.Human).Select(collection => collection.Name)];
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new(Count) { Parameters = { new() { Value = human } } });
        batch.BatchCommands.Add(new(Next) { Parameters = { new() { Value = human }, new() { Value = after } } });
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        var count = rows.GetInt64(0);
        await rows.NextResultAsync(cancellation);
        return (count, await rows.ReadAsync(cancellation)
            ? new(
                rows.GetGuid(0), rows.GetInt32(1), rows.GetInt64(2),
                JsonSerializer.Deserialize<Statement>(rows.GetString(3), RecordJson.Options)!,
                JsonSerializer.Deserialize<Resolved>(rows.GetString(4), RecordJson.Options)!)
            : null);
    }

    /// <summary>Where a statement stands in the queue's order; null: the read models have none of it.</summary>
    public async Task<long?> PlaceAsync(Guid statement, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Place);
        command.Parameters.Add(new() { Value = statement });
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }
}

/// <summary>A statement to be coded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="Place">Its place in the queue: when it was logged, by ledger position.</param>
/// <param name="Statement">The statement; with signals, where it was opened again.</param>
/// <param name="Resolved">What followed from it.</param>
public sealed record WaitingStatement(Guid Id, long Version, long Place, Statement Statement, Resolved Resolved);
