using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Verify;

/// <summary>Where a refold of the ledger is written.</summary>
internal sealed record RefoldTables(string Posting, string Track, string Cell, string Version)
{
    /// <summary>The read models themselves.</summary>
    public static RefoldTables Stored { get; } = new(
        PostingTable.Name, "posture.track", "posture.cell", VersionTable.Name);

    private static readonly RefoldTables _temporary = new(
        "pg_temp.refolded_posting", "pg_temp.refolded_track", "pg_temp.refolded_cell", "pg_temp.refolded_version");

    /// <summary>Tables beside the read models, gone with the connection's transaction.</summary>
    public static async Task<RefoldTables> CreateTemporaryAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Create(_temporary.Posting, Stored.Posting, "*"));
        batch.BatchCommands.Add(Create(_temporary.Track, Stored.Track, "*"));
        batch.BatchCommands.Add(Create(_temporary.Cell, Stored.Cell, "*"));
        batch.BatchCommands.Add(Create(_temporary.Version, Stored.Version, VersionTable.Columns));
        await batch.ExecuteNonQueryAsync(cancellation);
        return _temporary;
    }

    private static NpgsqlBatchCommand Create(string table, string like, string columns) => new(
        $"create temp table {table} on commit drop as select {columns} from {like} with no data");
}
