using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages;

/// <summary>Reads how far the record has come, and how far of it a page shows.</summary>
public sealed class ShellReading(NpgsqlDataSource source, Registry registry, Snapshots snapshots)
{
    private const string Sql = $"""
        select coalesce(max(seq_id), 0), {Positions.Projected},
               (select timestamp from posture.mt_events order by seq_id desc limit 1)
        from posture.mt_events
        """;

    /// <summary>For a page whose own answers say what they show.</summary>
    /// <param name="view">What is shown.</param>
    /// <param name="path">The page's address, without the view.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="knownAt">The last event that counts, as an answer says it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ShellFacts> ReadAsync(
        View view, string path, DateOnly asOf, string knownAt, CancellationToken cancellation)
    {
        var (book, now) = await registry.NowAsync(cancellation);
        await using var command = source.CreateCommand(Sql);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (recorded, projected) = (row.GetInt64(0), row.GetInt64(1));
        return new(
            view, path, asOf, Clock.LatestDay(now), KnownAt.PositionOf(knownAt), recorded,
            row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2), Math.Max(0, recorded - projected),
            [.. book.Collections.Keys]);
    }

    /// <summary>For a page that asks the books nothing: the view is resolved here, or refused.</summary>
    public async Task<Answer<ShellFacts>> ResolveAsync(View view, string path, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(view.Question(), cancellation);
        if (opened.Value is not { } snapshot)
            return opened.None!;
        await using var held = snapshot;
        return await ReadAsync(view, path, held.AsOf, KnownAt.Text(held.KnownAt), cancellation);
    }
}
