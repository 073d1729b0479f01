using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>Requests answered before, by their key; kept 30 days.</summary>
public sealed class Idempotency(NpgsqlDataSource source)
{
    /// <summary>The write that answered the request; null: none did.</summary>
    public async Task<Answered?> FindAsync(Writer writer, CancellationToken cancellation)
    {
        if (writer.Key is not { } request)
            return null;
        await using var command = source.CreateCommand("""
            select stream_id, version, request_hash, logged from posture.idempotency
            where principal = $1 and route = $2 and key = $3
            """);
        command.Parameters.Add(new() { Value = writer.User });
        command.Parameters.Add(new() { Value = request.Route });
        command.Parameters.Add(new() { Value = request.Key });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(row.GetGuid(0), row.GetInt64(1), row.GetString(2) == request.RequestHash, row.GetBoolean(3))
            : null;
    }
}

/// <summary>A request answered before.</summary>
/// <param name="Statement">The statement it wrote.</param>
/// <param name="Version">The version its answer showed.</param>
/// <param name="SameRequest">Whether the content was the same then.</param>
/// <param name="Logged">Whether it was logged there, for the first time.</param>
public sealed record Answered(Guid Statement, long Version, bool SameRequest, bool Logged);
