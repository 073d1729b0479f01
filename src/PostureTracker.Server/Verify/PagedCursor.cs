using Npgsql;

namespace PostureTracker.Server.Verify;

/// <summary>A long query read a page at a time, so that its connection can write between the pages.</summary>
internal sealed class PagedCursor(NpgsqlConnection connection, string name)
{
    private const int PageSize = 2_000;

    public async Task OpenAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"declare {name} no scroll cursor for {sql}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The next rows; none: it has come to its end.</summary>
    public async Task<IReadOnlyList<T>> NextAsync<T>(Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"fetch forward {PageSize} from {name}", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var page = new List<T>(PageSize);
        while (await rows.ReadAsync(cancellation))
            page.Add(read(rows));
        return page;
    }

    public async Task CloseAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"close {name}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
