using PostureTracker.Actors;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Demands;
using PostureTracker.Statements;

namespace PostureTracker.Server.Cli;

/// <summary>The ledger of demands: under each actor and recipient what is demanded, whether it stands, and where it was
/// left out.</summary>
public sealed class DemandsTable(DemandsAnswer demands) : Screen
{
    private const string Indent = "  ";
    private const int MostOmissions = 3;

    private protected override void Draw(Sheet sheet)
    {
        var moment = ViewText.Moment(demands.AsOf, demands.KnownAt, demands.Collection, sheet.Glyphs);
        sheet.Line("Demands", Palette.Bold).Wrap(moment, Palette.Dim);
        if (demands.Demands.Count == 0)
            sheet.Break().Line("No demands: no statement marks one.");

        foreach (var pair in demands.Demands.GroupBy(demand => (demand.Actor, demand.Recipient)))
        {
            sheet.Break().Line(Track(pair.Key.Actor, pair.Key.Recipient, sheet), Palette.Bold);
            foreach (var demand in pair)
                DrawDemand(sheet, demand);
        }

        if (demands.Next is not null)
            sheet.Break().Line("There are more; ask for them with a larger limit.", Palette.Dim);
    }

    private static void DrawDemand(Sheet sheet, DemandAnswer demand)
    {
        var (glyphs, state) = (sheet.Glyphs, State(demand));
        var room = sheet.Width - Indent.Length - CellText.Width(state) - 1;
        var slug = CellText.Cut(demand.Demand, room, glyphs.Ellipsis);
        sheet.Write(Indent).Write(CellText.Pad(slug, room + 1));
        sheet.Line(state, demand.Standing ? Palette.Bold : Palette.Dim);
        if (demand.Text is { } text)
            sheet.Write(Indent + Indent).Line(Quote(glyphs.Show(text), sheet.Left, glyphs));
        if (demand.Times > 0)
            sheet.Write(Indent + Indent).Line(Made(demand, glyphs), Palette.Dim);
        DrawOmissions(sheet, demand.Omitted);
    }

    /// <summary>The latest, in their order.</summary>
    private static void DrawOmissions(Sheet sheet, IReadOnlyList<OmissionAnswer> omitted)
    {
        if (omitted.Count > MostOmissions)
            sheet.Write(Indent + Indent).Line(
                $"left out {NumberText.Count(omitted.Count - MostOmissions)} times before that", Palette.Dim);
        foreach (var omission in omitted.TakeLast(MostOmissions))
            sheet.Write(Indent + Indent).Write($"left out {DayText.Short(omission.On)}, ", Palette.Bold)
                .Line($"made in {omission.Made} of the {omission.Of} statements before");
    }

    /// <summary><c>stands</c> · <c>dropped 12 Jun 2021</c> · <c>never made</c>.</summary>
    private static string State(DemandAnswer demand) =>
        demand.Statements.LastOrDefault(step => step.Status != DemandStatus.Omitted) switch
        {
            null => "never made",
            { Status: DemandStatus.Dropped, On: var on } => $"dropped {DayText.Short(on)}",
            { Status: DemandStatus.Met, On: var on } => $"met {DayText.Short(on)}",
            _ => "stands",
        };

    private static string Made(DemandAnswer demand, Glyphs glyphs)
    {
        var (first, last) = (DayText.Short(demand.FirstMadeOn!.Value), DayText.Short(demand.LastMadeOn!.Value));
        return demand.Times == 1 ? $"made once, {first}"
            : first == last ? $"made {NumberText.Count(demand.Times)} times, {first}"
            : $"made {NumberText.Count(demand.Times)} times, {first} {glyphs.Range} {last}";
    }

    private static string Quote(string text, int room, Glyphs glyphs) =>
        glyphs.Open + CellText.Cut(text, room - 2, glyphs.Ellipsis) + glyphs.Close;

    private static string Track(ActorCode actor, ActorCode? recipient, Sheet sheet)
    {
        var named = ViewText.Track(ActorNames.Of(actor), recipient, sheet.Glyphs);
        return CellText.Width(named) <= sheet.Width ? named : ViewText.Track(actor.ToString(), recipient, sheet.Glyphs);
    }
}
