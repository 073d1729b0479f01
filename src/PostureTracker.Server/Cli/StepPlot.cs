using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>Draws a series into cells: the cuts, the band, the flags' poles, the line, and the numbers on it.</summary>
internal sealed class StepPlot(ChartedSeries chart, TimeAxis axis, ChartGrid grid, Glyphs glyphs)
{
    private readonly ValueScale _values = new(Top: 0, Bottom: grid.Rows - 1);
    private readonly Dimension _dimension = chart.Series.Dimension;

    public void Draw()
    {
        foreach (var row in Levels.Cuts.Select(Row))
            grid.Put(row, 0, new string(glyphs.Cut, grid.Columns), Palette.Dim);
        foreach (var panel in axis.Panels)
            DrawBand(panel);

        DrawPoles();
        DrawLine();
        DrawMarks();
    }

    public int Row(double value) => (int)Math.Round(_values.Y(value), MidpointRounding.AwayFromZero);

    public int Column(DateOnly day) => (int)Math.Round(axis.X(day), MidpointRounding.AwayFromZero);

    private void DrawBand(TimePanel panel)
    {
        for (var column = (int)panel.Left; column <= (int)panel.Right; column++)
        {
            if (chart.Series.Cells.LastOrDefault(cell => Column(cell.On) <= column) is not { } cell)
                continue;

            var day = panel.Day(column);
            var (low, high) = chart.Band(cell, day);
            for (var row = Row(high); row <= Row(low); row++)
                grid.Put(row, column, glyphs.Shade, Palette.DimOf(_dimension));
        }
    }

    private void DrawPoles()
    {
        foreach (var shift in chart.Shifts)
        {
            for (var row = 0; row < Row(shift.After); row++)
                grid.Put(row, Column(shift.On), glyphs.Pole, Palette.Dim);
        }
    }

    private void DrawLine()
    {
        var cells = chart.Series.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            var (row, start) = (Row(cells[i].Mean), Column(cells[i].On));
            var end = i + 1 < cells.Count ? Column(cells[i + 1].On) : grid.Columns - 1;
            for (var column = start; column <= end; column++)
                grid.Put(row, column, InBreak(column) ? glyphs.Break : glyphs.Line, Palette.BoldOf(_dimension));
            if (i > 0)
                DrawStep(Row(cells[i - 1].Mean), row, start);
        }
    }

    private void DrawStep(int from, int to, int column)
    {
        if (from == to)
            return;

        var (style, down) = (Palette.BoldOf(_dimension), to > from);
        for (var row = Math.Min(from, to) + 1; row < Math.Max(from, to); row++)
            grid.Put(row, column, glyphs.Stem, style);
        grid.Put(from, column, down ? glyphs.DownLeft : glyphs.UpLeft, style);
        grid.Put(to, column, down ? glyphs.UpRight : glyphs.DownRight, style);
    }

    private bool InBreak(int column) =>
        axis.Panels.Count > 1 && column > axis.Panels[0].Right && column < axis.Panels[1].Left;

    private void DrawMarks()
    {
        var places = chart.Marks.Select(mark =>
            (mark.Number, (double)Column(mark.On), (double)Row(mark.MeanAfter)));
        foreach (var group in MarkGroup.Of(places, group => group.FirstX + Label(group).Length + 1, nearY: 1))
        {
            var label = Label(group);
            var column = Math.Min((int)group.FirstX, grid.Columns - label.Length);
            grid.Put((int)group.Y, column, label, Palette.BoldOf(_dimension));
        }
    }

    private string Label(MarkGroup group) => group.Label(glyphs.Range);
}
