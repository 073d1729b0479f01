using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>What an actor's page shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Actor">Who.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Towards whom there is anything, the busiest first.</param>
/// <param name="Row">The one shown; null: nothing was said yet.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Chart">The stance over time.</param>
/// <param name="Change">Then and now; null: nothing was said yet.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record ActorView(
    ShellFacts Facts, ActorCode Actor, string Name, IReadOnlyList<BoardRow> Rows, BoardRow? Row, Dimension Dimension,
    ChartedSeries Chart, ChangeAnswer? Change, EvidenceAnswer Evidence)
{
    public string Path => $"/actors/{Actor}";

    public DimensionScale Scale => Dimensions.Of(Dimension);

    public string Towards => Row?.Recipient is { } recipient ? ActorNames.Of(recipient) : "anyone";

    /// <summary>The view with all that is shown said outright.</summary>
    public View Shown => Facts.View with { Dimension = Dimension, Recipient = Row?.Recipient?.ToString() ?? "any" };

    /// <summary>The number of a statement on the chart; null: it is not there.</summary>
    public int? NumberOf(Guid statement) => Chart.Marks.FirstOrDefault(mark => mark.Statement == statement)?.Number;
}
