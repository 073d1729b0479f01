using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages;

/// <summary>Reads how far the record has come, and how far of it a page shows.</summary>
public sealed class ShellReading(NpgsqlDataSource source)
{
    private const string Sql = $"""
        select coalesce(max(seq_id), 0), now(), {Positions.Projected},
               (select timestamp from posture.mt_events order by seq_id desc limit 1)
        from posture.mt_events
        """;

    /// <param name="view">What is shown.</param>
    /// <param name="path">The page's address, without the view.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="knownAt">The last event that counts, as an answer says it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ShellFacts> ReadAsync(
        View view, string path, DateOnly asOf, string knownAt, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (recorded, projected) = (row.GetInt64(0), row.GetInt64(2));
        return new(
            view, path, asOf, Clock.LatestDay(row.GetFieldValue<DateTimeOffset>(1)), KnownAt.PositionOf(knownAt), recorded,
            row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3), Math.Max(0, recorded - projected));
    }
}
