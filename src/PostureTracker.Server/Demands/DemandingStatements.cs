using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Demands;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Demands;

/// <summary>Reads the statements that a ledger of demands needs, in order of day, then of the record: those that mark a
/// demand, and where one is marked as left out, all else that its actor said to its recipient.</summary>
internal static class DemandingStatements
{
    private const string Sql = $"""
        with known as not materialized (
            select *, coalesce(content ->> 'recipient', '{Stored.Anyone}') as recipient, content -> 'demands' as demands
            from posture.statement_version
            where collection = $1 and day <= $2 and from_sequence <= $3 and (to_sequence is null or to_sequence > $3)
              and not retracted),
        marking as materialized (
            select statement, actor, recipient, day, form, resolved, demands, logged_sequence
            from known where jsonb_typeof(content -> 'demands') = 'array'),
        omitted as (
            select distinct coalesce(mark ->> 'actor', actor) as actor,
                coalesce(mark ->> 'recipient', recipient) as recipient
            from marking cross join jsonb_array_elements(demands) as mark
            where mark ->> 'status' = 'omitted'),
        said as (
            select statement, actor, recipient, day, form, resolved, null::jsonb, logged_sequence
            from omitted join known using (actor, recipient)
            where jsonb_typeof(content -> 'demands') is distinct from 'array'
              and ($4::text is null or actor = $4) and ($5::text is null or recipient = $5))
        select statement, actor, recipient, day, form, (resolved ->> 'authority')::numeric, demands
        from (table marking union all table said) as one order by day, logged_sequence
        """;

    public static async IAsyncEnumerable<DemandingStatement> ReadAsync(
        Snapshot snapshot, DemandFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        command.Parameters.Add(new() { Value = snapshot.Collection.Name });
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        foreach (var code in (string?[])[filter.Actor, filter.Recipient])
            command.Parameters.Add(new() { Value = code ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return Read(rows);
    }

    private static DemandingStatement Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        new ActorCode(row.GetString(1)),
        Stored.Recipient(row.GetString(2)),
        row.GetFieldValue<DateOnly>(3),
        StatementForms.Find(row.GetString(4))!.Basis,
        row.GetDecimal(5),
        row.IsDBNull(6) ? [] : JsonSerializer.Deserialize<DemandMark[]>(row.GetString(6), RecordJson.Options)!);
}
