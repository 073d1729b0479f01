using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>One posture: an actor's stances on all dimensions, each with its interval on a strip.</summary>
/// <param name="posture">The answer.</param>
/// <param name="wordsAndDeeds">Whether to show under each what it is from words alone and from deeds alone.</param>
public sealed class PostureTable(PostureAnswer posture, bool wordsAndDeeds) : Screen
{
    private const int KeyWidth = 13;
    private const int LevelWidth = 20;
    private const int MeanWidth = 13;
    private const int Narrow = KeyWidth + LevelWidth + MeanWidth + 21;

    private protected override void Draw(Sheet sheet)
    {
        var view = new ViewText(posture.AsOf, posture.KnownAt, posture.Collection, posture.Basis, posture.Model);
        sheet.Line(ViewText.Track(posture.Name, posture.Recipient, sheet.Glyphs), Palette.Bold);
        sheet.Wrap(view.Line(sheet.Glyphs), Palette.Dim).Break();
        var wide = sheet.Width >= Narrow;
        var strip = StanceStrip.WidthWithin(sheet.Width - (wide ? Narrow - 21 : KeyWidth));
        sheet.Write(CellText.Spaces(wide ? KeyWidth + LevelWidth : KeyWidth));
        sheet.Line(StanceStrip.Scale(strip, sheet.Glyphs), Palette.Dim);
        foreach (var scale in Dimensions.All)
            DrawStance(sheet, scale, posture.Dimensions.GetValueOrDefault(scale.Dimension), strip, wide);
    }

    private void DrawStance(Sheet sheet, DimensionScale scale, PostureStance? stance, int strip, bool wide)
    {
        sheet.Write(CellText.Pad(scale.Key, KeyWidth), Palette.Of(scale.Dimension));
        if (stance is null)
        {
            DrawNone(sheet, "nothing said yet").Break();
            return;
        }

        DrawRow(sheet, scale, stance.Alone(), strip, wide);
        if (wordsAndDeeds)
            DrawBeside(sheet, scale, stance, strip, wide);
        DrawNotes(sheet, stance.Alone());
    }

    private static void DrawBeside(Sheet sheet, DimensionScale scale, PostureStance stance, int strip, bool wide)
    {
        sheet.Write(CellText.Pad("  words", KeyWidth), Palette.Dim);
        if (stance.Words is { } words)
            DrawRow(sheet, scale, words, strip, wide);
        else
            DrawNone(sheet, "nothing said yet");
        sheet.Write(CellText.Pad("  deeds", KeyWidth), Palette.Dim);
        if (stance.Deeds is { } deeds)
            DrawRow(sheet, scale, deeds, strip, wide);
        else
            DrawNone(sheet, "nothing done yet");
        if (stance.Difference is { } difference)
            sheet.Write(CellText.Spaces(KeyWidth))
                .Line($"words less deeds {sheet.Glyphs.Signed(difference)}", Palette.Bold);
    }

    /// <summary>A dash: never a zero.</summary>
    private static Sheet DrawNone(Sheet sheet, string what) =>
        sheet.Line($"{sheet.Glyphs.Dash} {what}", Palette.Dim);

    private static void DrawRow(Sheet sheet, DimensionScale scale, StanceAnswer stance, int strip, bool wide)
    {
        var line = StanceStrip.Of(stance.Mean, stance.Low, stance.High, strip, sheet.Glyphs);
        var mean = StanceText.MeanOf(stance.Mean, stance.Sd, sheet.Glyphs);
        var style = stance.Stale ? Palette.DimOf(scale.Dimension) : Palette.Of(scale.Dimension);
        sheet.Write(CellText.Pad(stance.Level, LevelWidth), stance.Stale ? Palette.Dim : Palette.Bold);
        if (wide)
            sheet.Write(line, style).Line("  " + mean);
        else
            sheet.Line(mean).Write(CellText.Spaces(KeyWidth)).Line(line, style);
    }

    private static void DrawNotes(Sheet sheet, StanceAnswer stance)
    {
        var notes = Wrapping.Lines(Evidence(stance, sheet.Glyphs), sheet.Width - KeyWidth);
        foreach (var note in stance.Stale ? notes.Append(StaleNote(sheet.Glyphs)) : notes)
            sheet.Write(CellText.Spaces(KeyWidth)).Line(note, Palette.Dim);

        sheet.Break();
    }

    private static string StaleNote(Glyphs glyphs) =>
        $"{StanceText.NoCurrentEvidence} {glyphs.Dash} level as last known";

    private static string Evidence(StanceAnswer stance, Glyphs glyphs) => string.Join(
        $" {glyphs.Dot} ",
        $"sd {NumberText.Plain(stance.Sd)}",
        stance.Signals == 1 ? "1 signal only: read with care" : Signals(stance),
        $"last {DayText.Short(stance.LastOn)}");

    private static string Signals(StanceAnswer stance) =>
        $"{NumberText.Count(stance.Signals)} signals on "
        + (stance.Days == 1 ? "1 day" : $"{NumberText.Count(stance.Days)} days");
}
