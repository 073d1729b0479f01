using Npgsql;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Notices;

/// <summary>What was announced.</summary>
public sealed class NoticeQueries(Snapshots snapshots, NpgsqlDataSource source)
{
    /// <param name="question">When, and in whose books.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">Where the page before ended, by id; null: the first page.</param>
    /// <param name="limit">How many at most, 1..1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page without its cursor, newest first, and the id where it ended; null: this is the last.</returns>
    public async Task<Answer<NoticePage>> FindAsync(
        Question question, NoticeFilter filter, long? before, int limit, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        if (snapshot.Unknown(filter.Tracks, "actor") is { } unknown)
            return unknown;
        var until = filter with { To = filter.To < snapshot.AsOf ? filter.To : snapshot.AsOf };
        await using var command = NoticeSql.Backwards(
            snapshot.Connection, until, before ?? long.MaxValue, snapshot.KnownAt, limit + 1);
        var found = await ReadAsync(command, cancellation);
        IReadOnlyList<NoticeAnswer> page = [.. found.Take(limit)];
        return new NoticePage(
            new(snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name, page, Next: null),
            found.Count > limit ? page[^1].Id : null);
    }

    /// <summary>What keeps a filter from being followed; null: nothing.</summary>
    public async Task<NoAnswer?> RefuseAsync(Question question, NoticeFilter filter, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        return snapshot.Unknown(filter.Tracks, "actor");
    }

    /// <summary>Those after one id and up to another, oldest first.</summary>
    public async Task<IReadOnlyList<NoticeAnswer>> AfterAsync(
        NoticeFilter filter, long after, long last, int limit, CancellationToken cancellation)
    {
        await using var command = NoticeSql.Onwards(source, filter, after, last, limit);
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The id of the last notice; 0: there is none.</summary>
    public async Task<long> LastAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select coalesce(max(id), 0) from posture.notice");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<List<NoticeAnswer>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        var notices = new List<NoticeAnswer>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            notices.Add(NoticeTable.Read(rows));
        return notices;
    }
}

/// <summary>A page of notices, and the id where it ended; null: there are no more.</summary>
public sealed record NoticePage(NoticesAnswer Answer, long? End);
