using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Cli;

/// <summary>What logging a statement would change.</summary>
public sealed class PreviewTable(PreviewAnswer preview) : Screen
{
    private protected override void Draw(Sheet sheet)
    {
        sheet.Line("Preview: nothing is written.", Palette.Bold).Line($"known at {preview.KnownAt}", Palette.Dim).Break();
        if (preview.Tracks.Count == 0)
            sheet.Line(preview.Resolved is null
                ? "It is in the record already; nothing would change."
                : "It would touch no stance: it has no signals yet, or no authority.");
        foreach (var track in preview.Tracks)
            DrawTrack(sheet, track);
        if (preview.Duplicates.Count == 0)
            return;
        sheet.Line("It may be in the record already; if so, add this place of publication to it:", Palette.Bold);
        foreach (var duplicate in preview.Duplicates)
            DrawDuplicate(sheet, duplicate);
    }

    private static void DrawTrack(Sheet sheet, PreviewTrack track)
    {
        var glyphs = sheet.Glyphs;
        sheet.Write(ViewText.Track(ActorNames.Of(track.Actor), track.Recipient, glyphs), Palette.Bold);
        sheet.Line($" {glyphs.Dot} {Dimensions.Of(track.Dimension).Key}", Palette.Of(track.Dimension));
        DrawStep(sheet, CellText.Pad(DayText.Short(track.On), 13), track.Before, track.After);
        DrawStep(sheet, CellText.Pad("now", 13), track.Now.Before, track.Now.After);
        DrawShifts(sheet, "would appear", track.Shifts.Appear);
        DrawShifts(sheet, "would disappear", track.Shifts.Disappear);
        DrawShifts(sheet, "would be confirmed", [.. track.Shifts.Confirm.Except(track.Shifts.Appear)]);
        DrawShifts(sheet, "would be provisional again", track.Shifts.Unconfirm);
        sheet.Break();
    }

    private static void DrawStep(Sheet sheet, string when, StanceAnswer? before, StanceAnswer? after) => sheet
        .Write("  " + when, Palette.Dim).Line($"{Stance(before, sheet.Glyphs)} {sheet.Glyphs.Arrow} {Stance(after, sheet.Glyphs)}");

    private static void DrawShifts(Sheet sheet, string what, IReadOnlyList<ShiftAnswer> shifts)
    {
        foreach (var shift in shifts)
            sheet.Line($"  {what}: {DayText.Short(shift.On)}  {ShiftFlag.Sentence(shift, sheet.Glyphs)}", Palette.Of(shift.Dimension));
    }

    private static void DrawDuplicate(Sheet sheet, NearDuplicate duplicate)
    {
        var glyphs = sheet.Glyphs;
        sheet.Line($"  {duplicate.Id}  {DayText.Short(duplicate.On)}  {NumberText.Percent(duplicate.Similarity)} alike");
        sheet.Line($"  {glyphs.Open}{glyphs.Show(duplicate.Text)}{glyphs.Close}", Palette.Dim);
    }

    private static string Stance(StanceAnswer? stance, Glyphs glyphs) =>
        stance is null ? glyphs.Dash : $"{stance.Level} {StanceText.MeanOf(stance.Mean, stance.Sd, glyphs)}";
}
