using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Statements;

namespace PostureTracker.Server.Previews;

/// <summary>Finds statements that may be the same one, published elsewhere.</summary>
internal static class NearDuplicates
{
    private const int Most = 5;
    private const int Days = 3;
    private const double Similar = 0.4;

    private const string Sql = """
        select v.statement, likeness.similarity, v.day, left(v.content #>> '{texts,0,text}', 200), v.sources
        from posture.statement_version v cross join lateral (
            select max(similarity(known ->> 'text', said))::float8 as similarity
            from jsonb_array_elements(v.content -> 'texts') known, unnest($5::text[]) said) likeness
        where v.collection = $1 and v.actor = $2 and v.day between $3 and $4 and v.statement <> $6
          and v.to_sequence is null and not v.retracted and likeness.similarity >= $7
        order by likeness.similarity desc, v.statement limit $8
        """;

    /// <summary>The most similar first, at most five.</summary>
    public static async Task<IReadOnlyList<NearDuplicate>> FindAsync(
        Snapshot snapshot, Statement statement, DateOnly day, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        object[] values =
        [
            statement.Collection, statement.Actor.ToString(), Day(-Days), Day(Days),
            statement.Texts.Select(text => text.Content).ToArray(), statement.Id, Similar, Most,
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        var found = new List<NearDuplicate>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(
                rows.GetGuid(0), rows.GetDouble(1), rows.GetFieldValue<DateOnly>(2), rows.GetString(3),
                rows.GetFieldValue<string[]>(4)));
        return found;

        DateOnly Day(int away) => DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + away, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }
}
