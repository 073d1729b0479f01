using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>Cells to draw a chart in, the top row first.</summary>
internal sealed class ChartGrid(int rows, int columns)
{
    private readonly (char Sign, Style Style)[,] _cells = Blank(rows, columns);

    public int Rows => rows;

    public int Columns => columns;

    public void Put(int row, int column, char sign, Style style)
    {
        if (row >= 0 && row < rows && column >= 0 && column < columns)
            _cells[row, column] = (sign, style);
    }

    public void Put(int row, int column, string signs, Style style)
    {
        foreach (var (sign, index) in signs.Select((sign, index) => (sign, index)))
            Put(row, column + index, sign, style);
    }

    /// <summary>Writes a row, cells of one style together.</summary>
    public void Write(Sheet sheet, int row)
    {
        var start = 0;
        for (var column = 1; column <= columns; column++)
        {
            if (column < columns && _cells[row, column].Style == _cells[row, start].Style)
                continue;

            var run = Enumerable.Range(start, column - start).Select(at => _cells[row, at].Sign);
            sheet.Write(string.Concat(run), _cells[row, start].Style);
            start = column;
        }
    }

    private static (char, Style)[,] Blank(int rows, int columns)
    {
        var cells = new (char, Style)[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                cells[row, column] = (' ', Style.Plain);
        }

        return cells;
    }
}
