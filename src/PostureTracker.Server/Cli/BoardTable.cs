using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>The board: where everyone stands, a row for each actor and recipient.</summary>
/// <param name="board">The answer.</param>
/// <param name="since">The day the changes are counted from; null: none asked for.</param>
public sealed class BoardTable(BoardAnswer board, DateOnly? since) : Screen
{
    private const int Gap = 2;
    private const int LevelWidth = 19;
    private const int MeanWidth = 11;
    private const int Narrow = 80;

    private static readonly IReadOnlyList<DimensionScale> _scales = Dimensions.All;

    private protected override void Draw(Sheet sheet)
    {
        var view = new ViewText(board.AsOf, board.KnownAt, board.Collection, board.Basis, board.Model);
        var compared = since is { } day ? $" since {DayText.Short(day)}" : "";
        sheet.Line($"Board{compared}", Palette.Bold).Wrap(view.Line(sheet.Glyphs), Palette.Dim).Break();
        if (board.Postures.Count == 0)
            sheet.Line("No stance yet: nothing coded was said by then.");
        else if (sheet.Width < Narrow)
            BoardBlocks.Draw(sheet, board.Postures);
        else
            DrawTable(sheet);

        sheet.Break();
        var half = $"{sheet.Glyphs.PlusMinus} half of the 80 % interval";
        var none = $"{sheet.Glyphs.Dash} nothing said";
        sheet.Wrap($"{half} {sheet.Glyphs.Dot} {none}, which is not 0", Palette.Dim);
    }

    private void DrawTable(Sheet sheet)
    {
        var oneLine = sheet.Width >= 20 + _scales.Count * (LevelWidth + MeanWidth + 2 * Gap);
        var column = oneLine ? LevelWidth + MeanWidth + Gap : LevelWidth;
        var name = Math.Min(44, sheet.Width - _scales.Count * (column + Gap));
        sheet.Write(CellText.Pad("", name));
        foreach (var scale in _scales)
            sheet.Write(CellText.Spaces(Gap)).Write(CellText.Pad(scale.Key, column), Palette.Of(scale.Dimension));

        sheet.Break().Line(new string(sheet.Glyphs.Rule, name + _scales.Count * (column + Gap)), Palette.Dim);
        foreach (var (row, index) in board.Postures.Select((row, index) => (row, index)))
        {
            if (index > 0 && !oneLine)
                sheet.Break();
            DrawRow(sheet, row, name, column, oneLine);
        }
    }

    private static void DrawRow(Sheet sheet, BoardRow row, int name, int column, bool oneLine)
    {
        var names = BoardNames.Of(row, name, sheet.Glyphs, oneLine);
        var cells = _scales.Select(scale =>
            BoardCell.Lines(row.Dimensions.GetValueOrDefault(scale.Dimension), sheet.Glyphs, oneLine)).ToArray();
        var height = Math.Max(names.Count, cells.Max(cell => cell.Count));
        for (var i = 0; i < height; i++)
        {
            sheet.Write(CellText.Pad(names.ElementAtOrDefault(i) ?? "", name), i == 0 ? Palette.Bold : Palette.Plain);
            foreach (var (text, style) in cells.Select(cell => cell.ElementAtOrDefault(i)))
                sheet.Write(CellText.Spaces(Gap)).Write(CellText.Pad(text ?? "", column), style);

            sheet.Break();
        }
    }
}
