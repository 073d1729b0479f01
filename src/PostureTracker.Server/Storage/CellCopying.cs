using Npgsql;
using NpgsqlTypes;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>Writes cells into an empty table shaped like the one of cells.</summary>
internal static class CellCopying
{
    private const string Columns = $"collection, actor, recipient, dimension, {CellRow.Columns}, shift";

    public static async Task AppendAsync(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<(Track Track, Cell Cell)> cells,
        CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({Columns}) from stdin (format binary)", cancellation);
        foreach (var (track, cell) in cells)
        {
            await writer.StartRowAsync(cancellation);
            await WriteAsync(writer, track, cancellation);
            await WriteFilterAsync(writer, cell, cancellation);
            await WriteShiftAsync(writer, cell, cancellation);
        }
        await writer.CompleteAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, Track track, CancellationToken cancellation)
    {
        await writer.WriteAsync(track.Collection, NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(track.Actor.ToString(), NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync(Stored.Of(track.Recipient), NpgsqlDbType.Text, cancellation);
        await writer.WriteAsync((short)track.Dimension, NpgsqlDbType.Smallint, cancellation);
    }

    private static async Task WriteFilterAsync(NpgsqlBinaryImporter writer, Cell cell, CancellationToken cancellation)
    {
        await writer.WriteAsync(cell.Day, NpgsqlDbType.Date, cancellation);
        await writer.WriteAsync(cell.Sum.Weight, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(cell.Sum.Moment, NpgsqlDbType.Bigint, cancellation);
        await writer.WriteAsync(cell.Sum.Count, NpgsqlDbType.Integer, cancellation);
        await writer.WriteAsync(cell.Before, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync((short?)cell.LevelBefore, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(cell.Mean, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.Variance, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.Gain, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.Z, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.Turn, NpgsqlDbType.Boolean, cancellation);
        await writer.WriteAsync((short)cell.Level, NpgsqlDbType.Smallint, cancellation);
        await writer.WriteAsync(cell.Days, NpgsqlDbType.Integer, cancellation);
        await writer.WriteAsync(cell.Signals, NpgsqlDbType.Integer, cancellation);
    }

    private static async Task WriteShiftAsync(NpgsqlBinaryImporter writer, Cell cell, CancellationToken cancellation)
    {
        await writer.WriteAsync(cell.WeightyZ, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.Confidence, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.OpenCrossing?.Day, NpgsqlDbType.Date, cancellation);
        await writer.WriteAsync(cell.OpenCrossing?.Cut, NpgsqlDbType.Double, cancellation);
        await writer.WriteAsync(cell.OpenCrossing?.Upward, NpgsqlDbType.Boolean, cancellation);
        await writer.WriteAsync(cell.Confirms, NpgsqlDbType.Date, cancellation);
        await writer.WriteAsync(cell.Shifts, NpgsqlDbType.Boolean, cancellation);
    }
}
