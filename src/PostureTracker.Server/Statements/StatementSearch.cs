using System.Text.Json;
using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Statements;

namespace PostureTracker.Server.Statements;

/// <summary>The list of statements: filtered, searched, as known at any moment, newest recorded first.</summary>
public sealed class StatementSearch(Snapshots snapshots, NpgsqlDataSource source)
{
    /// <param name="question">When.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">Where the page before ended, by position; null: the first page.</param>
    /// <param name="limit">How many at most, 1..1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page, and the position where the next begins; null: this is the last.</returns>
    public async Task<Answer<StatementPage>> FindAsync(
        Question question, StatementFilter filter, long? before, int limit, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        await using var command = StatementSearchSql.Of(snapshot, filter, before, limit + 1);
        var found = new List<(long Position, StatementAnswer Statement)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add((rows.GetInt64(2), Read(rows)));
        var more = found.Count > limit;
        return new StatementPage(
            snapshot.AsOf, snapshot.KnownAt, snapshot.Position,
            [.. found.Take(limit).Select(one => one.Statement)], more ? found[limit - 1].Position : null);
    }

    private const string ByIds = """
        select statement, version, from_sequence, recorded_at, recorded_by, retracted, coded, content, resolved
        from posture.statement_version
        where statement = any($2) and from_sequence <= $1 and (to_sequence is null or to_sequence > $1)
        """;

    /// <summary>Some statements, as known at a position that the read models have reached.</summary>
    public async Task<IReadOnlyDictionary<Guid, StatementAnswer>> KnownAsync(
        IEnumerable<Guid> ids, long knownAt, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(ByIds);
        command.Parameters.Add(new() { Value = knownAt });
        command.Parameters.Add(new() { Value = ids.ToArray() });
        var known = new Dictionary<Guid, StatementAnswer>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            known.Add(rows.GetGuid(0), Read(rows));
        return known;
    }

    private static StatementAnswer Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.GetBoolean(5) ? StatementStatus.Retracted : StatementStatus.Live,
        row.GetBoolean(6),
        row.GetFieldValue<DateTimeOffset>(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        JsonSerializer.Deserialize<Statement>(row.GetString(7), RecordJson.Options)!,
        JsonSerializer.Deserialize<Resolved>(row.GetString(8), RecordJson.Options)!);
}

/// <summary>A page of the list, and where the next begins.</summary>
public sealed record StatementPage(
    DateOnly AsOf, long KnownAt, long Position, IReadOnlyList<StatementAnswer> Statements, long? Next);
