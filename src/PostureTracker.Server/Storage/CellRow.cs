using System.Data.Common;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>A row of the table of cells.</summary>
internal static class CellRow
{
    /// <summary>The columns of a cell, in the order in which <see cref="Read"/> wants them.</summary>
    public const string Columns = """
        day, weight, moment, count, mean_before, level_before, mean, variance, gain, z, turn, level, days, signals,
        weighty_z, confidence, crossing_day, crossing_cut, crossing_up, confirms
        """;

    public const int Width = 20;

    /// <summary>The columns of the table called <paramref name="table"/> in a query.</summary>
    public static string ColumnsOf(string table) =>
        string.Join(", ", Columns.Split(',').Select(column => $"{table}.{column.Trim()}"));

    /// <summary>A cell read from <see cref="Width"/> columns in a row, from <paramref name="at"/> on.</summary>
    public static Cell Read(DbDataReader row, int at) => new(
        row.GetFieldValue<DateOnly>(at),
        new CellSum(row.GetInt64(at + 1), row.GetInt64(at + 2), row.GetInt32(at + 3)),
        row.GetDouble(at + 4),
        Maybe<short>(row, at + 5),
        row.GetDouble(at + 6),
        row.GetDouble(at + 7),
        row.GetDouble(at + 8),
        row.GetDouble(at + 9),
        row.GetBoolean(at + 10),
        row.GetInt16(at + 11),
        row.GetInt32(at + 12),
        row.GetInt32(at + 13),
        Maybe<double>(row, at + 14),
        Maybe<double>(row, at + 15),
        Maybe<DateOnly>(row, at + 16) is { } day
            ? new Crossing(day, row.GetDouble(at + 17), row.GetBoolean(at + 18))
            : null,
        Maybe<DateOnly>(row, at + 19));

    private static T? Maybe<T>(DbDataReader row, int at) where T : struct =>
        row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);
}
