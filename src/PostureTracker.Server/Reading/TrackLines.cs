using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>The latest steps of many tracks at once: what a line in a table's cell needs.</summary>
internal static class TrackLines
{
    private const int Steps = 24;

    private static readonly string Sql = $"""
        select t.collection, t.actor, t.recipient, t.dimension, c.day, c.mean
        from posture.track t
        cross join lateral (
            select c.day, c.mean from posture.cell c
            where (c.collection, c.actor, c.recipient, c.dimension) = (t.collection, t.actor, t.recipient, t.dimension)
              and c.day <= $5 order by c.day desc limit {Steps}) c
        where t.collection = $1 and ($2::text[] is null or t.actor = any($2))
          and ($3::text is null or t.recipient = $3) and ($4::smallint is null or t.dimension = $4)
        order by c.day
        """;

    /// <summary>Of each track that matches, its last two dozen steps by <c>asOf</c>, in order of day.</summary>
    public static async Task<ILookup<Track, (DateOnly On, double Mean)>> ReadAsync(
        Snapshot snapshot, TrackFilter filter, CancellationToken cancellation)
    {
        var steps = new List<(Track Track, DateOnly On, double Mean)>();
        if (snapshot.IsCurrent)
            await ReadStoredAsync(snapshot, filter, steps, cancellation);
        else
        {
            await foreach (var (track, cells) in SummedCells.TracksAsync(snapshot, filter, cancellation))
                steps.AddRange(cells.TakeLast(Steps).Select(cell => (track, cell.Day, cell.Mean)));
        }
        return steps.ToLookup(step => step.Track, step => (step.On, step.Mean));
    }

    private static async Task ReadStoredAsync(
        Snapshot snapshot, TrackFilter filter, List<(Track, DateOnly, double)> steps, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        FilterParameters.Add(command, snapshot, filter);
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            steps.Add((Stored.Track(rows, 0), rows.GetFieldValue<DateOnly>(4), rows.GetDouble(5)));
    }
}
