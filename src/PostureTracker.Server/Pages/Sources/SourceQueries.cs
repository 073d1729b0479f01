using Npgsql;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Sources;

/// <summary>Where statements were published, and what each source contributed.</summary>
public sealed class SourceQueries(Snapshots snapshots)
{
    /// <summary>How many statements, the last recorded, the list is made from: it must not grow with the ledger.</summary>
    public const int Newest = 5000;

    /// <summary>How many sources the list shows at most.</summary>
    public const int Most = 200;

    private const string Known = """
        from posture.statement_version
        where from_sequence <= $1 and (to_sequence is null or to_sequence > $1) and day <= $2 and collection = $3
          and not retracted
        """;

    private const string AllSql = $"""
        select min(name), count(*), min(day), max(day)
        from (select sources, day {Known} order by from_sequence desc limit $5) newest, unnest(sources) name
        where $4 = '' or name ilike $4
        group by lower(name) order by count(*) desc, min(name) limit $6
        """;

    private const string OneSql = $"""
        select count(*), min(day), max(day), count(distinct actor), count(distinct speaker)
        from (select day, actor, speaker {Known} and posture.lowered(sources) @> array[lower($4)]
              order by from_sequence desc limit $5) newest
        """;

    /// <summary>The sources of the statements recorded last, those that published most first.</summary>
    public async Task<Answer<IReadOnlyList<SourceCount>>> AllAsync(
        Question question, string? asked, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.Value is not { } snapshot)
            return opened.None!;
        await using var held = snapshot;
        await using var command = Command(snapshot, AllSql, asked is null ? "" : $"%{Escaped(asked)}%");
        command.Parameters.Add(new() { Value = Newest });
        command.Parameters.Add(new() { Value = Most });
        List<SourceCount> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetFieldValue<DateOnly>(2), rows.GetFieldValue<DateOnly>(3)));
        return found;
    }

    /// <summary>What one source contributed, as far as its newest statements tell.</summary>
    public async Task<Answer<SourceSum>> OneAsync(Question question, string name, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.Value is not { } snapshot)
            return opened.None!;
        await using var held = snapshot;
        await using var command = Command(snapshot, OneSql, name);
        command.Parameters.Add(new() { Value = Newest });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return row.GetInt64(0) == 0
            ? NoAnswer.Unknown($"Nothing in this view was published by “{name}”.")
            : new SourceSum(
                row.GetInt64(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetInt64(3), row.GetInt64(4));
    }

    private static NpgsqlCommand Command(Snapshot snapshot, string sql, string asked) => new(sql, snapshot.Connection)
    {
        Parameters =
        {
            new() { Value = snapshot.KnownAt }, new() { Value = snapshot.AsOf }, new() { Value = snapshot.Collection.Name },
            new() { Value = asked },
        },
    };

    private static string Escaped(string words) =>
        words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}

/// <summary>A source, and how much of the newest statements it published.</summary>
public sealed record SourceCount(string Name, long Statements, DateOnly FirstOn, DateOnly LastOn);

/// <summary>What one source contributed; of very many statements, the newest.</summary>
public sealed record SourceSum(long Statements, DateOnly FirstOn, DateOnly LastOn, long Actors, long Speakers);
