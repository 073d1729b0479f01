using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Cli;

/// <summary>A series as a step chart: it jumps only on days on which something was said, and stays between, while the
/// band widens. Under it, the statements.</summary>
public sealed class StepChart(ChartedSeries chart) : Screen
{
    // −1, the four cuts and +1 fall on rows of their own.
    private const int Rows = 16;
    private const int LabelWidth = 6;
    private const int BreakWidth = 4;

    private static readonly double[] _labelled = [1, 0.6, 0.2, -0.2, -0.6, -1];

    private protected override void Draw(Sheet sheet)
    {
        var series = chart.Series;
        var view = new ViewText(series.AsOf, series.KnownAt, series.Collection, series.Basis, series.Model);
        sheet.Write(ViewText.Track(series.Name, series.Recipient, sheet.Glyphs) + "  ", Palette.Bold);
        sheet.Line(chart.Scale.Key, Palette.BoldOf(series.Dimension));
        sheet.Wrap(view.Line(sheet.Glyphs), Palette.Dim).Break();
        if (chart.IsEmpty)
        {
            sheet.Line("Nothing coded was said in this window, so there is no stance to draw.");
            return;
        }

        DrawPlot(sheet);
        sheet.Break();
        StatementList.Draw(sheet, chart);
    }

    private void DrawPlot(Sheet sheet)
    {
        var names = chart.Scale.LevelNames.Max(CellText.Width) + 1;
        var columns = Math.Max(12, sheet.Width - LabelWidth - names);
        var axis = TimeAxis.Fit(
            chart.From, columns < 40 ? null : chart.FocusFrom, chart.Series.AsOf, 0, columns - 1, BreakWidth);
        var grid = new ChartGrid(Rows, columns);
        var plot = new StepPlot(chart, axis, grid, sheet.Glyphs);
        plot.Draw();
        ChartFlags.Draw(sheet, chart, plot.Column, LabelWidth, columns);
        for (var row = 0; row < Rows; row++)
        {
            sheet.Write(RowLabel(plot, row, sheet.Glyphs), Palette.Dim);
            grid.Write(sheet, row);
            DrawLevelName(sheet, plot, row);
        }

        ChartFoot.Draw(sheet, axis, LabelWidth, columns);
    }

    private static string RowLabel(StepPlot plot, int row, Glyphs glyphs)
    {
        var label = _labelled.Where(value => plot.Row(value) == row)
            .Select(value => glyphs.Signed(value)[..(Math.Abs(value) < 1 ? 4 : 2)])
            .FirstOrDefault("");
        return CellText.PadLeft(label, LabelWidth - 1) + " ";
    }

    private void DrawLevelName(Sheet sheet, StepPlot plot, int row)
    {
        var (scale, current) = (chart.Scale, chart.Last.Level);
        var level = Enumerable.Range(0, scale.LevelNames.Count)
            .Where(level => plot.Row(0.4 * level - 0.8) == row)
            .Select(level => scale.LevelNames[level])
            .FirstOrDefault();
        if (level is not null)
            sheet.Write(" " + level, level == current ? Palette.BoldOf(scale.Dimension) : Palette.Dim);
        sheet.Break();
    }
}
