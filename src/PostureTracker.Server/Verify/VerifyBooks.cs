using System.Data;
using Npgsql;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Verify;

/// <summary>Proves that the read models are what the ledger makes of them: refolds every event up to the projected
/// position beside them, and names each row that differs. Reads one snapshot; live writers do not disturb it.</summary>
public sealed class VerifyBooks(NpgsqlDataSource source)
{
    private const int MostDifferences = 100;

    /// <param name="progress">Told how many events are refolded; null: nobody asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<VerifyReport> RunAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var projected = new NpgsqlCommand($"select {Positions.Projected}", connection);
        var report = new VerifyReport((long)(await projected.ExecuteScalarAsync(cancellation))!, 0, 0, 0, 0, 0, []);
        var refolded = await RefoldTables.CreateTemporaryAsync(connection, cancellation);
        report = report with
        {
            Events = await new Refold(connection, refolded).RunAsync(report.Position, progress, cancellation),
        };
        foreach (var comparison in Comparisons(refolded))
            report = await AddAsync(report, comparison, connection, cancellation);
        return report;
    }

    private static async Task<VerifyReport> AddAsync(
        VerifyReport report, TableComparison comparison, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (rows, different, differences) = await comparison.RunAsync(
            connection, MostDifferences - report.Differences.Count, cancellation);
        return report with
        {
            Postings = report.Postings + (comparison.Stored == RefoldTables.Stored.Posting ? rows : 0),
            Cells = report.Cells + (comparison.Stored == RefoldTables.Stored.Cell ? rows : 0),
            Versions = report.Versions + (comparison.Stored == RefoldTables.Stored.Version ? rows : 0),
            DifferencesFound = report.DifferencesFound + different,
            Differences = [.. report.Differences, .. differences],
        };
    }

    private static IEnumerable<TableComparison> Comparisons(RefoldTables refolded)
    {
        const string track = "collection, actor, recipient, dimension";
        var stored = RefoldTables.Stored;
        return
        [
            new("posting", stored.Posting, refolded.Posting, "*", "sequence, ordinal",
                "sequence", "ordinal", "statement", "collection", "actor", "recipient", "dimension", "day"),
            new("track", stored.Track, refolded.Track, "*", track, "collection", "actor", "recipient", "dimension"),
            new("cell", stored.Cell, refolded.Cell, "*", $"{track}, day",
                "collection", "actor", "recipient", "dimension", "day"),
            new("statement_version", stored.Version, refolded.Version, VersionTable.Columns, "statement, version",
                "statement", "version"),
        ];
    }
}
