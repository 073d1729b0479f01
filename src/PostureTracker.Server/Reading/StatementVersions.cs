using Npgsql;

namespace PostureTracker.Server.Reading;

/// <summary>Which version of a statement the read models have.</summary>
internal static class StatementVersions
{
    private const string Sql = "select version from posture.statement_version where statement = $1 and to_sequence is null";

    /// <summary>The last one; null: they have none of it yet.</summary>
    public static async Task<long?> CurrentAsync(Snapshot snapshot, Guid statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection) { Parameters = { new() { Value = statement } } };
        return (int?)await command.ExecuteScalarAsync(cancellation);
    }
}
