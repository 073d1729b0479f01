using Npgsql;
using NpgsqlTypes;

namespace PostureTracker.Server.Storage;

/// <summary>The table of postings; append-only.</summary>
internal static class PostingTable
{
    public const string Name = "posture.posting";

    private const string Columns = """
        sequence, ordinal, statement, collection, actor, recipient, dimension, day, weight, value, basis, sign, first
        """;

    public static Task AppendAsync(
        NpgsqlConnection connection, IReadOnlyList<EnteredPosting> postings, CancellationToken cancellation) =>
        AppendAsync(connection, Name, postings, cancellation);

    /// <summary>Appends to the table called <paramref name="table"/>, which is shaped like the one of postings.
    /// </summary>
    public static async Task AppendAsync(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<EnteredPosting> postings,
        CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({Columns}) from stdin (format binary)", cancellation);
        foreach (var entered in postings)
            await WriteAsync(writer, entered, cancellation);
        await writer.CompleteAsync(cancellation);
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter writer, EnteredPosting entered, CancellationToken cancellation)
    {
        var posting = entered.Posting;
        await writer.StartRowAsync(cancellation);
        await writer.WriteAsync(entered.Sequence, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(entered.Ordinal, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(entered.Statement, NpgsqlDbType.Uuid, cancellation);
        await writer.WriteAsync(posting.Track.Collection, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(posting.Track.Actor.ToString(), NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(Stored.Of(posting.Track.Recipient), NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync((short)posting.Track.Dimension, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(posting.Day, NpgsqlDbType.Date, cancellation);
        await writer.WriteAsync((short)posting.Weight, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync((short)posting.Value, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync((short)posting.Basis, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync((short)posting.Sign, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(entered.First, NpgsqlDbType.Boolean, cancellation);
    }
}
