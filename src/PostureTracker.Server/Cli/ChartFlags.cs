using PostureTracker.Server.Charts;
using PostureTracker.Server.Shifts;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>The row over a step chart: a flag where it shifted, with its words where it stands alone. All the words
/// stand in the list below too.</summary>
internal static class ChartFlags
{
    public static void Draw(Sheet sheet, ChartedSeries chart, Func<DateOnly, int> column, int indent, int columns)
    {
        ShiftAnswer[] shifts = [.. chart.Shifts.OrderBy(shift => shift.On)];
        if (shifts is [])
            return;

        var row = new ChartGrid(1, columns);
        var style = Palette.BoldOf(chart.Series.Dimension);
        foreach (var shift in shifts)
            row.Put(0, column(shift.On), ShiftFlag.Sign(shift, sheet.Glyphs), style);
        if (shifts is [var only])
            PutWords(row, column(only.On), ShiftFlag.Sentence(only, sheet.Glyphs), style);

        sheet.Write(CellText.Spaces(indent));
        row.Write(sheet, 0);
        sheet.Break();
    }

    /// <summary>To the right of the flag, or before it where the edge is near.</summary>
    private static void PutWords(ChartGrid row, int at, string sentence, Style style)
    {
        var words = sentence[1..];
        if (at + 1 + words.Length <= row.Columns)
            row.Put(0, at + 1, words, style);
        else if (at >= words.Length)
            row.Put(0, at - words.Length, words.Trim() + " ", style);
    }
}
