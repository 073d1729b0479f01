using PostureTracker.Codebook;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>The board on a narrow terminal: a block for each row, a line for each dimension.</summary>
internal static class BoardBlocks
{
    private const int KeyWidth = 13;

    public static void Draw(Sheet sheet, IReadOnlyList<BoardRow> rows)
    {
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            if (index > 0)
                sheet.Break();
            sheet.Line(string.Join(' ', BoardNames.Of(row, sheet.Width, sheet.Glyphs, oneLine: true)), Palette.Bold);
            foreach (var scale in Dimensions.All)
                DrawStance(sheet, scale, row.Dimensions.GetValueOrDefault(scale.Dimension));
        }
    }

    private static void DrawStance(Sheet sheet, DimensionScale scale, BoardStance? stance)
    {
        sheet.Write(CellText.Pad(scale.Key, KeyWidth), Palette.Of(scale.Dimension));
        var lines = BoardCell.Lines(stance, sheet.Glyphs, oneLine: sheet.Width >= KeyWidth + 32);
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (index > 0)
                sheet.Write(CellText.Spaces(KeyWidth));
            sheet.Line(line.Text, line.Style);
        }
    }
}
