using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Health;

/// <summary>How the database and the read models are.</summary>
/// <param name="Status"><c>ready</c>.</param>
/// <param name="Recorded">The last event recorded.</param>
/// <param name="Position">The last event the read models reflect.</param>
/// <param name="Lag">How many positions they are behind.</param>
public sealed record ReadyAnswer(string Status, long Recorded, long Position, long Lag);

/// <summary>Looks at what an answer depends on.</summary>
public sealed class Readiness(NpgsqlDataSource source)
{
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(10);

    private const string Sql = $"""
        with p as (select * from posture.mt_event_progression where name = '{LedgerProjection.Name}:All')
        select coalesce((select max(seq_id) from posture.mt_events), 0), {Positions.Projected},
               (select extract(epoch from now() - min(timestamp))::float8 from posture.mt_events
                where seq_id > {Positions.Projected}),
               (select agent_status from p), (select failure_category from p), (select failure_event_sequence from p)
        """;

    /// <summary>How it is, and what is wrong with it.</summary>
    public async Task<(ReadyAnswer Answer, IReadOnlyList<Fault> Faults)> LookAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await LacksSchemaAsync(connection, cancellation))
            return (new("not-ready", 0, 0, 0), [new("", "schema", "The schema is not there; run db-migrate.")]);
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (recorded, projected) = (row.GetInt64(0), row.GetInt64(1));
        return (new("ready", recorded, projected, recorded - projected), [.. Faults(row)]);
    }

    private static IEnumerable<Fault> Faults(NpgsqlDataReader row)
    {
        if (!row.IsDBNull(4))
            yield return new("", "projection-stopped",
                $"The projection stopped ({row.GetString(4)}) at event {(row.IsDBNull(5) ? "(unknown)" : $"seq:{row.GetInt64(5)}")}.");
        else if (!row.IsDBNull(3) && row.GetString(3) is "Paused" or "Stopped" && !row.IsDBNull(2))
            yield return new("", "projection-stopped", $"The projection is {row.GetString(3).ToLowerInvariant()}.");
        if (!row.IsDBNull(2) && row.GetDouble(2) > LongestLag.TotalSeconds)
            yield return new("", "behind",
                $"The read models reflect {row.GetInt64(1)} of {row.GetInt64(0)}, and have for {row.GetDouble(2):0} s.");
    }

    private static async Task<bool> LacksSchemaAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select to_regclass('posture.statement_version') is null", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
