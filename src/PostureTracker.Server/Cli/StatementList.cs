using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Cli;

/// <summary>The statements under a step chart, by their numbers.</summary>
internal static class StatementList
{
    private const int DayWidth = 13;
    private const int ValueWidth = 7;

    public static void Draw(Sheet sheet, ChartedSeries chart)
    {
        if (chart.Marks.Count == 0)
            return;

        var number = $"{chart.Marks[^1].Number}".Length + 2;
        var headings = CellText.PadLeft("said", ValueWidth) + CellText.PadLeft("stance", ValueWidth + 1);
        sheet.Line(CellText.PadLeft(headings, sheet.Width), Palette.Dim);
        foreach (var mark in chart.Marks)
            DrawMark(sheet, mark, chart.Series.Dimension, ShiftAfter(chart, mark), number);
    }

    /// <summary>A day's shift stands under the last of its statements.</summary>
    private static ShiftAnswer? ShiftAfter(ChartedSeries chart, ChartMark mark) =>
        chart.Marks.Last(other => other.On == mark.On) == mark ? chart.ShiftOn(mark.On) : null;

    private static void DrawMark(Sheet sheet, ChartMark mark, Dimension dimension, ShiftAnswer? shift, int indent)
    {
        var glyphs = sheet.Glyphs;
        var values = CellText.PadLeft(glyphs.Signed(mark.Value), ValueWidth);
        var after = CellText.PadLeft(glyphs.Signed(mark.MeanAfter), ValueWidth + 1);
        sheet.Write(CellText.Pad($"{mark.Number}", indent), Palette.BoldOf(dimension));
        sheet.Write(CellText.Pad(DayText.Short(mark.On), DayWidth));
        var room = sheet.Left - 2 * ValueWidth - 1;
        sheet.Write(CellText.Pad(CellText.Cut(glyphs.Show(mark.Speaker), room, glyphs.Ellipsis), room), Palette.Bold);
        sheet.Write(values, Palette.Dim).Line(after, Palette.Of(dimension));

        DrawQuote(sheet, mark, indent);
        if (shift is not null)
            sheet.Write(CellText.Spaces(indent)).Line(ShiftFlag.Sentence(shift, glyphs), Palette.BoldOf(dimension));
    }

    /// <summary>The source keeps at most a third of the line; the quote has the rest.</summary>
    private static void DrawQuote(Sheet sheet, ChartMark mark, int indent)
    {
        var glyphs = sheet.Glyphs;
        var room = sheet.Width - indent;
        var source = CellText.Cut(glyphs.Show(mark.Source), room / 3, glyphs.Ellipsis);
        var around = CellText.Width(source) + CellText.Width(glyphs.Dot) + 4;
        var quote = CellText.Cut(glyphs.Show(mark.Quote), room - around, glyphs.Ellipsis);
        sheet.Write(CellText.Spaces(indent)).Write(glyphs.Open + quote + glyphs.Close);
        sheet.Line($" {glyphs.Dot} {source}", Palette.Dim);
    }
}
