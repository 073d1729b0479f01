using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>The table of statement versions.</summary>
internal static class VersionTable
{
    public const string Name = "posture.statement_version";

    private const string Current = """
        select statement, version, from_sequence, logged_sequence, logged_at, recorded_at, recorded_by,
               retracted, content, resolved
        from posture.statement_version where statement = any($1) and to_sequence is null
        """;

    public static async Task<IReadOnlyDictionary<Guid, StatementVersion>> ReadCurrentAsync(
        NpgsqlConnection connection, Guid[] statements, CancellationToken cancellation)
    {
        var current = new Dictionary<Guid, StatementVersion>();
        if (statements.Length == 0)
            return current;
        await using var command = new NpgsqlCommand(Current, connection) { Parameters = { new() { Value = statements } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            current.Add(rows.GetGuid(0), Read(rows));
        return current;
    }

    private const string Close = """
        update posture.statement_version v set to_sequence = c.to_sequence
        from unnest($1::uuid[], $2::int[], $3::bigint[]) as c(statement, version, to_sequence)
        where v.statement = c.statement and v.version = c.version
        """;

    public static async Task CloseAsync(
        NpgsqlConnection connection, IReadOnlyList<StatementVersion> closed, CancellationToken cancellation)
    {
        if (closed.Count == 0)
            return;
        await using var command = new NpgsqlCommand(Close, connection);
        command.Parameters.Add(new() { Value = closed.Select(version => version.State.Statement.Id).ToArray() });
        command.Parameters.Add(new() { Value = closed.Select(version => (int)version.Version).ToArray() });
        command.Parameters.Add(new() { Value = closed.Select(version => version.ToSequence!.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The columns of a version, without what the database makes of them.</summary>
    public const string Columns = """
        statement, version, from_sequence, to_sequence, logged_sequence, logged_at, recorded_at, recorded_by,
        retracted, coded, collection, actor, speaker, form, day, actors, recipients, dimensions, sources,
        content, resolved, words
        """;

    public static Task AppendAsync(
        NpgsqlConnection connection, IReadOnlyList<StatementVersion> opened, CancellationToken cancellation) =>
        AppendAsync(connection, Name, opened, cancellation);

    /// <summary>Appends to the table called <paramref name="table"/>, which is shaped like the one of versions.
    /// </summary>
    public static async Task AppendAsync(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<StatementVersion> opened,
        CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({Columns}) from stdin (format binary)", cancellation);
        foreach (var version in opened)
        {
            await writer.StartRowAsync(cancellation);
            await WriteMarksAsync(writer, version, cancellation);
            await WriteStatementAsync(writer, version, cancellation);
        }
        await writer.CompleteAsync(cancellation);
    }

    private static async Task WriteMarksAsync(
        NpgsqlBinaryImporter writer, StatementVersion version, CancellationToken cancellation)
    {
        await writer.WriteAsync(version.State.Statement.Id, NpgsqlDbType.Uuid, cancellation);
        await writer.WriteAsync((int)version.Version, NpgsqlDbType.Integer, cancellation);
        await writer.WriteAsync(version.FromSequence, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(version.ToSequence, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(version.LoggedSequence, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(version.LoggedAt.UtcDateTime, NpgsqlDbType.TimestampTz, cancellation);
        await writer.WriteAsync(version.RecordedAt.UtcDateTime, NpgsqlDbType.TimestampTz, cancellation);
        await writer.WriteAsync(version.RecordedBy, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(version.State.Retracted, NpgsqlDbType.Boolean, cancellation);
        await writer.WriteAsync(version.State.Coded, NpgsqlDbType.Boolean, cancellation);
    }

    private static async Task WriteStatementAsync(
        NpgsqlBinaryImporter writer, StatementVersion version, CancellationToken cancellation)
    {
        var (statement, resolved) = (version.State.Statement, version.State.Resolved);
        var about = StatementAbout.Of(statement);
        await writer.WriteAsync(statement.Collection, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(statement.Actor.ToString(), NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(resolved.Speaker, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(statement.Form, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(resolved.Day, NpgsqlDbType.Date, cancellation);
        await writer.WriteAsync(about.Actors, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(about.Recipients, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(about.Dimensions, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(
            statement.Sources.Select(source => source.Name).ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(
            JsonSerializer.Serialize(statement, RecordJson.Options), NpgsqlDbType.Jsonb, cancellation);
        await writer.WriteAsync(
            JsonSerializer.Serialize(resolved, RecordJson.Options), NpgsqlDbType.Jsonb, cancellation);
        await writer.WriteAsync(version.Words, NpgsqlDbType.Text, cancellation);
    }

    private static StatementVersion Read(NpgsqlDataReader row) => new(
        new StatementState(
            JsonSerializer.Deserialize<Statement>(row.GetString(8), RecordJson.Options)!,
            JsonSerializer.Deserialize<Resolved>(row.GetString(9), RecordJson.Options)!,
            row.GetBoolean(7), Entered: false, RequestHash: ""),
        row.GetInt32(1),
        row.GetInt64(2),
        ToSequence: null,
        row.GetInt64(3),
        row.GetFieldValue<DateTimeOffset>(4),
        row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetString(6));
}
