using System.Text.Json.Nodes;
using Npgsql;

namespace PostureTracker.Server.Verify;

/// <summary>Compares a stored table with its refold, row by row and bit by bit.</summary>
/// <param name="Table">What it is called.</param>
/// <param name="Stored">Where it is stored.</param>
/// <param name="Refolded">Where it was refolded.</param>
/// <param name="Columns">What is compared.</param>
/// <param name="Key">By which rows are paired.</param>
/// <param name="Names">What names a row to a person.</param>
internal sealed record TableComparison(
    string Table, string Stored, string Refolded, string Columns, string Key, params string[] Names)
{
    /// <summary>How many rows are stored and how many differ, with the first of these.</summary>
    public async Task<(long Rows, long Different, IReadOnlyList<Difference> Differences)> RunAsync(
        NpgsqlConnection connection, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select count(*) from {Stored};
            select count(*) over (), s is null, f is null, to_jsonb(s), to_jsonb(f)
            from (select {Columns} from {Stored}) s full join (select {Columns} from {Refolded}) f using ({Key})
            where s is null or f is null or s *<> f
            order by {Key} limit {most}
            """, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        var stored = rows.GetInt64(0);
        await rows.NextResultAsync(cancellation);
        var (different, differences) = (0L, new List<Difference>());
        while (await rows.ReadAsync(cancellation))
        {
            different = rows.GetInt64(0);
            differences.Add(Read(rows));
        }
        return (stored, different, differences);
    }

    private Difference Read(NpgsqlDataReader row)
    {
        var kind = row.GetBoolean(1) ? DifferenceKind.Missing
            : row.GetBoolean(2) ? DifferenceKind.Unfounded
            : DifferenceKind.Altered;
        var (stored, refolded) = (Columns(3), Columns(4));
        var named = stored ?? refolded!;
        var columns = (kind == DifferenceKind.Altered ? stored! : [])
            .Where(column => !JsonNode.DeepEquals(column.Value, refolded![column.Key]))
            .Select(column => new ColumnDifference(column.Key, Text(column.Value), Text(refolded![column.Key])));
        return new(Table, kind, string.Join(' ', Names.Select(name => $"{name} {named[name]}")), [.. columns]);

        JsonObject? Columns(int at) => row.IsDBNull(at) ? null : JsonNode.Parse(row.GetString(at))!.AsObject();
    }

    private static string Text(JsonNode? value) => value?.ToJsonString(RecordJson.Options) ?? "null";
}
