using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Statements;

namespace PostureTracker.Server.Previews;

/// <summary>Finds statements that may be the same one, published elsewhere.</summary>
internal static class NearDuplicates
{
    private const int Most = 5;
    private const int MostTexts = 3;
    private const int Days = 3;
    private const double Similar = 0.4;

    // What is compared is bounded, whatever was said in those days and however long: the beginnings of the first texts of
    // the statements recorded last.
    private const string Sql = """
        with near as (
            select statement, day, sources, content from posture.statement_version
            where collection = $1 and actor = $2 and day between $3 and $4 and statement <> $6
              and to_sequence is null and not retracted
            order by from_sequence desc limit 200)
        select near.statement, likeness.similarity, near.day, left(near.content #>> '{texts,0,text}', 200), near.sources
        from near cross join lateral (
            select max(similarity(left(known #>> '{}', 1000), left(said, 1000)))::float8 as similarity
            from jsonb_path_query(near.content, '$.texts[0 to 2].text') known, unnest($5::text[]) said) likeness
        where likeness.similarity >= $7 order by likeness.similarity desc, near.statement limit $8
        """;

    /// <summary>The most similar first, at most five.</summary>
    public static async Task<IReadOnlyList<NearDuplicate>> FindAsync(
        Snapshot snapshot, Statement statement, DateOnly day, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        object[] values =
        [
            statement.Collection, statement.Actor.ToString(), Day(-Days), Day(Days),
            statement.Texts.Take(MostTexts).Select(text => text.Content).ToArray(), statement.Id, Similar, Most,
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
