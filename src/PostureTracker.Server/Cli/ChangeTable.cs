using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>What lies between two views of a stance: in a sentence, in its parts, and day by day.</summary>
/// <param name="change">What lies between.</param>
/// <param name="speakers">Who spoke, by statement.</param>
public sealed class ChangeTable(ChangeAnswer change, IReadOnlyDictionary<Guid, string> speakers) : Screen
{
    private const int NumberWidth = 7;

    private protected override void Draw(Sheet sheet)
    {
        var glyphs = sheet.Glyphs;
        var view = new ViewText(change.Now, change.NowKnownAt, change.Collection, change.Basis, change.Model);
        sheet.Line(ViewText.Track(change.Name, change.Recipient, glyphs), Palette.Bold).Wrap(view.Line(glyphs), Palette.Dim);
        sheet.Line($"compared with {DayText.Short(change.Then)}, known at {glyphs.Show(change.ThenKnownAt)}", Palette.Dim).Break();
        sheet.Wrap(glyphs.Show(change.Sentence), Palette.Bold).Break();
        DrawPart(sheet, change.Late, "late: said by then, entered later");
        DrawPart(sheet, change.Revision, "revision: read otherwise since");
        DrawPart(sheet, change.Movement, "movement: said since");
        DrawPart(sheet, change.Total, "total");
        DrawPart(sheet, change.Swing, "swing: the highest less the lowest on the way");
        DrawSteps(sheet);
        DrawRecords(sheet);
    }

    private void DrawSteps(Sheet sheet)
    {
        if (change.Steps.Count == 0)
            return;
        sheet.Break().Line("What moved it, day by day", Palette.Dim);
        foreach (var step in change.Steps)
            sheet.Write(CellText.PadLeft(sheet.Glyphs.Signed(step.Step), NumberWidth), Palette.BoldOf(change.Dimension))
                .Line($"  {CellText.Pad(DayText.Short(step.On), 13)}{Who(sheet.Glyphs, step.Statements)}");
    }

    private void DrawRecords(Sheet sheet)
    {
        if (change.Records.Count == 0)
            return;
        sheet.Break().Line("What the record learned of what was said by then", Palette.Dim);
        foreach (var record in change.Records)
        {
            sheet.Write($"  {record.RecordedAt:yyyy-MM-dd}   {record.Kind}{(record.Late ? ", late" : "")}: ");
            sheet.Line(Who(sheet.Glyphs, [record.Statement]));
            foreach (var line in record.Reason is { } reason
                ? Wrapping.Lines(sheet.Glyphs.Show(reason), sheet.Width - 15)
                : [])
                sheet.Write(CellText.Spaces(15)).Line(line, Palette.Dim);
        }
        if (change.MoreRecords > 0)
            sheet.Line($"  and {NumberText.Count(change.MoreRecords)} more", Palette.Dim);
    }

    private static void DrawPart(Sheet sheet, double? part, string what) => sheet
        .Write(CellText.PadLeft(part is { } number ? sheet.Glyphs.Signed(number) : sheet.Glyphs.Dash, NumberWidth))
        .Line("  " + what, Palette.Dim);

    private string Who(Glyphs glyphs, IReadOnlyList<Guid> statements) => string.Join(", ", statements
        .Select(id => glyphs.Show(speakers.GetValueOrDefault(id) ?? $"{id}")));
}
