using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>What a stance rests on: a statement each, with its quote and its pull; then what is folded away, what the
/// prior keeps, and the sum.</summary>
/// <param name="evidence">The evidence.</param>
/// <param name="series">The stance over time, for the line above it.</param>
public sealed class EvidenceTable(EvidenceAnswer evidence, SeriesAnswer series) : Screen
{
    private const int PullWidth = 7;
    private const int Years = 2;

    private protected override void Draw(Sheet sheet)
    {
        var (glyphs, scale) = (sheet.Glyphs, Dimensions.Of(evidence.Dimension));
        var view = new ViewText(evidence.AsOf, evidence.KnownAt, evidence.Collection, evidence.Basis, evidence.Model);
        sheet.Write(ViewText.Track(evidence.Name, evidence.Recipient, glyphs), Palette.Bold);
        sheet.Line($" {glyphs.Dot} {scale.Key}", Palette.Of(evidence.Dimension)).Wrap(view.Line(glyphs), Palette.Dim).Break();
        if (evidence.Mean is not { } mean)
        {
            sheet.Line("Nothing said yet that counts: no stance, and nothing it could rest on.");
            return;
        }

        DrawStance(sheet, mean);
        sheet.Line($"{CellText.PadLeft("pull", PullWidth)}{CellText.PadLeft("without", PullWidth + 2)}", Palette.Dim);
        foreach (var row in evidence.Evidence)
            DrawRow(sheet, row);
        if (evidence.Folded.Statements > 0)
            DrawSum(sheet, evidence.Folded.Pull, $"{NumberText.Count(evidence.Folded.Statements)} more statements; see --limit");
        DrawSum(sheet, 0, $"the prior, at 0, keeps {Share(evidence.Prior)} of the shares");
        DrawSum(sheet, mean, "the stance: the pulls add up to it");
    }

    private void DrawStance(Sheet sheet, double mean)
    {
        var last = series.Cells[^1];
        sheet.Write($"{last.Level} ", Palette.BoldOf(evidence.Dimension)).Write(sheet.Glyphs.Signed(mean)).Write("   ");
        sheet.Line(Sparkline.Of(series, series.AsOf.AddYears(-Years), Math.Min(40, sheet.Left - 1), sheet.Glyphs),
            Palette.Of(evidence.Dimension)).Break();
    }

    private void DrawRow(Sheet sheet, EvidenceRow row)
    {
        var (glyphs, statement) = (sheet.Glyphs, row.Statement);
        var without = row.Without is { } mean ? glyphs.Signed(mean) : glyphs.Dash;
        sheet.Write(CellText.PadLeft(glyphs.Signed(row.Pull), PullWidth), Palette.BoldOf(evidence.Dimension));
        sheet.Write(CellText.PadLeft(without, PullWidth + 2), Palette.Dim).Write("  ");
        sheet.Write(CellText.Pad(DayText.Short(row.On), 13));
        sheet.Line(Speaker(statement, glyphs), Palette.Bold);
        Indented(sheet, $"{glyphs.Open}{glyphs.Show(statement.Texts[0].Content)}{glyphs.Close}", Palette.Plain);
        Indented(sheet, $"{Factors(row, glyphs)} {glyphs.Dot} {glyphs.Show(statement.Sources[0].Name)}", Palette.Dim);
    }

    private static void Indented(Sheet sheet, string text, Spectre.Console.Style style) =>
        sheet.Write(CellText.Spaces(2 * PullWidth + 4)).Line(text, style);

    /// <summary><c>says −0.90 with weight 0.808 = 0.85 × 0.95</c>.</summary>
    private static string Factors(EvidenceRow row, Glyphs glyphs)
    {
        var times = glyphs.IsUnicode ? "×" : "x";
        var echo = row.Echo ? $" {times} 1/2, an echo" : "";
        return $"says {glyphs.Signed(row.Value)}, weight {row.Weight:0.###} = {row.Authority:0.###} {times} {row.Confidence:0.###}{echo}";
    }

    private static string Speaker(EvidenceStatement statement, Glyphs glyphs) => statement.Speaker switch
    {
        null => statement.Form,
        { Role: null } speaker => glyphs.Show(speaker.Name),
        { Name: var name, Role: var role } when name == role => glyphs.Show(name),
        var speaker => $"{glyphs.Show(speaker.Name)}, {glyphs.Show(speaker.Role)}",
    };

    private static string Share(double share) => share is > 0 and < 0.01 ? "under 1 %" : NumberText.Percent(share);

    private static void DrawSum(Sheet sheet, double pull, string what) => sheet
        .Write(CellText.PadLeft(sheet.Glyphs.Signed(pull), PullWidth))
        .Write(CellText.Spaces(PullWidth + 4)).Line(what, Palette.Dim);
}
