using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Cli;

/// <summary>Shifts, newest first: what changed, and how sure that is.</summary>
/// <param name="shifts">The shifts.</param>
/// <param name="hasMore">Whether there are more than these.</param>
public sealed class ShiftsTable(ShiftsAnswer shifts, bool hasMore) : Screen
{
    private const int DayWidth = 13;
    private const int MeanWidth = 15;

    private protected override void Draw(Sheet sheet)
    {
        var view = new ViewText(shifts.AsOf, shifts.KnownAt, shifts.Collection, shifts.Basis, shifts.Model);
        sheet.Line("Changes", Palette.Bold).Wrap(view.Line(sheet.Glyphs), Palette.Dim).Break();
        if (shifts.Shifts.Count == 0)
            sheet.Line("No shifts: nothing changed level, surprised or turned.");

        foreach (var (shift, index) in shifts.Shifts.Select((shift, index) => (shift, index)))
        {
            if (index > 0)
                sheet.Break();
            DrawShift(sheet, shift);
        }

        if (hasMore)
            sheet.Break().Line("There are more; ask for them with a larger --limit.", Palette.Dim);
    }

    private static void DrawShift(Sheet sheet, ShiftAnswer shift)
    {
        var glyphs = sheet.Glyphs;
        var track = Track(shift, sheet.Width - DayWidth - MeanWidth, glyphs);
        var means = $"{glyphs.Signed(shift.Before)} {glyphs.Arrow} {glyphs.Signed(shift.After)}";
        sheet.Write(CellText.Pad(DayText.Short(shift.On), DayWidth));
        sheet.Write(CellText.Pad(track, sheet.Width - DayWidth - CellText.Width(means)), Palette.Bold);
        sheet.Line(means);

        var surprise = $"z {glyphs.Signed(shift.Z)}";
        var scale = Dimensions.Of(shift.Dimension);
        sheet.Write(CellText.Pad("", DayWidth)).Write(scale.Key + "  ", Palette.Of(shift.Dimension));
        var sentence = ShiftFlag.Sentence(shift, glyphs);
        if (CellText.Width(sentence) + CellText.Width(surprise) + 2 > sheet.Left)
            sheet.Break().Write(CellText.Pad("", DayWidth));

        sheet.Write(CellText.Pad(sentence, sheet.Left - CellText.Width(surprise)), Palette.Of(shift.Dimension));
        sheet.Line(surprise, Palette.Dim);
    }

    private static string Track(ShiftAnswer shift, int room, Glyphs glyphs)
    {
        var named = ViewText.Track(ActorNames.Of(shift.Actor), shift.Recipient, glyphs);
        return CellText.Width(named) <= room ? named
            : shift.Recipient is { } recipient ? $"{shift.Actor} {glyphs.Arrow} {recipient}"
            : $"{shift.Actor} towards anyone";
    }
}
