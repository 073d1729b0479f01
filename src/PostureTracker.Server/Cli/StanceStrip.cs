using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Cli;

/// <summary>A stance on a line from −1 to +1: <c>├──●──┤</c>, with the cuts between the levels behind it.</summary>
public static class StanceStrip
{
    /// <summary>Widths on which every cut falls on a cell of its own: ten cells a unit, and one more.</summary>
    public static int WidthWithin(int room) => Math.Max(11, (Math.Min(room, 61) - 1) / 10 * 10 + 1);

    public static string Of(double mean, double low, double high, int width, Glyphs glyphs)
    {
        var scale = new ValueScale(Top: width - 1, Bottom: 0);
        var cells = CellText.Spaces(width).ToCharArray();
        foreach (var cut in Levels.Cuts)
            cells[Cell(cut)] = glyphs.Mark;
        for (var i = Cell(low); i <= Cell(high); i++)
            cells[i] = glyphs.Whisker;

        cells[Cell(low)] = glyphs.WhiskerLeft;
        cells[Cell(high)] = glyphs.WhiskerRight;
        cells[Cell(mean)] = glyphs.Point;
        return new string(cells);

        int Cell(double value) => (int)Math.Round(scale.Y(value), MidpointRounding.AwayFromZero);
    }

    /// <summary>The scale above strips.</summary>
    public static string Scale(int width, Glyphs glyphs)
    {
        var left = (glyphs.IsUnicode ? NumberText.Minus : '-') + "1";
        var middle = CellText.Pad(left, width / 2) + "0";
        return middle + CellText.PadLeft("+1", width - middle.Length);
    }
}
