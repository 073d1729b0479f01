using PostureTracker.Server.Charts;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>The time axis under a step chart.</summary>
internal static class ChartFoot
{
    public static void Draw(Sheet sheet, TimeAxis axis, int indent, int columns)
    {
        var (rule, labels) = (new ChartGrid(1, columns), new ChartGrid(1, columns));
        foreach (var panel in axis.Panels)
        {
            var (left, right) = ((int)panel.Left, (int)panel.Right);
            rule.Put(0, left, new string(sheet.Glyphs.Rule, right - left + 1), Palette.Dim);
            foreach (var tick in TimeTicks.Of(panel, letter: 1))
                PutTick(tick, panel, rule, labels, sheet.Glyphs);
        }

        Write(sheet, rule, indent);
        Write(sheet, labels, indent);
        if (axis.StretchedFrom is { } from)
            sheet.Line(CellText.Spaces(indent) + $"time is stretched from {DayText.Short(from)} on", Palette.Dim);
    }

    private static void PutTick(TimeTick tick, TimePanel panel, ChartGrid rule, ChartGrid labels, Glyphs glyphs)
    {
        var column = (int)Math.Round(tick.X, MidpointRounding.AwayFromZero);
        if (column + tick.Label.Length - 1 > Math.Max(panel.Right, panel.Left + tick.Label.Length))
            return;

        rule.Put(0, column, glyphs.Tick, Palette.Dim);
        labels.Put(0, column, tick.Label, Palette.Dim);
    }

    private static void Write(Sheet sheet, ChartGrid row, int indent)
    {
        sheet.Write(CellText.Spaces(indent));
        row.Write(sheet, 0);
        sheet.Break();
    }
}
