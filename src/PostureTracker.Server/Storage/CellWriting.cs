using Npgsql;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>Writes many cells in one statement, an array per column.</summary>
internal static class CellWriting
{
    private static readonly string Sql = $"""
        insert into posture.cell as c (collection, actor, recipient, dimension, {CellRow.Columns}, shift)
        select * from unnest(
            $1::text[], $2::text[], $3::text[], $4::smallint[], $5::date[], $6::bigint[], $7::bigint[], $8::int[],
            $9::float8[], $10::smallint[], $11::float8[], $12::float8[], $13::float8[], $14::float8[], $15::bool[],
            $16::smallint[], $17::int[], $18::int[], $19::float8[], $20::float8[], $21::date[], $22::float8[],
            $23::bool[], $24::date[], $25::bool[])
        on conflict (collection, actor, recipient, dimension, day) do update set
            ({CellRow.Columns}, shift) = row ({CellRow.ColumnsOf("excluded")}, excluded.shift)
        """;

    public static NpgsqlBatchCommand Upsert(IReadOnlyList<(Track Track, Cell Cell)> written)
    {
        var command = new NpgsqlBatchCommand(Sql);
        TrackColumns.Add(command.Parameters, [.. written.Select(cell => cell.Track)]);
        Column(cell => cell.Day);
        Column(cell => cell.Sum.Weight);
        Column(cell => cell.Sum.Moment);
        Column(cell => cell.Sum.Count);
        Column(cell => cell.Before);
        Column(cell => (short?)cell.LevelBefore);
        Column(cell => cell.Mean);
        Column(cell => cell.Variance);
        Column(cell => cell.Gain);
        Column(cell => cell.Z);
        Column(cell => cell.Turn);
        Column(cell => (short)cell.Level);
        Column(cell => cell.Days);
        Column(cell => cell.Signals);
        Column(cell => cell.WeightyZ);
        Column(cell => cell.Confidence);
        Column(cell => cell.OpenCrossing?.Day);
        Column(cell => cell.OpenCrossing?.Cut);
        Column(cell => cell.OpenCrossing?.Upward);
        Column(cell => cell.Confirms);
        Column(cell => cell.Shifts);
        return command;

        void Column<T>(Func<Cell, T> of) =>
            command.Parameters.Add(new() { Value = written.Select(cell => of(cell.Cell)).ToArray() });
    }
}
