using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>What a brief is made from.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Actor">Who.</param>
/// <param name="Name">Its name.</param>
/// <param name="Row">Its stances towards one other; null: nothing was said yet.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Chart">The stance over time.</param>
/// <param name="Change">Then and now; null: nothing was said yet.</param>
/// <param name="Statements">The statements it names, as known.</param>
/// <param name="Evidence">What the stance rests on most, where nothing was said since then.</param>
public sealed record BriefView(
    ShellFacts Facts, ActorCode Actor, string Name, BoardRow? Row, Dimension Dimension, ChartedSeries Chart,
    ChangeAnswer? Change, IReadOnlyDictionary<Guid, StatementAnswer> Statements, IReadOnlyList<Guid> Evidence)
{
    public DimensionScale Scale => Dimensions.Of(Dimension);

    public string Towards => Row?.Recipient is { } other ? ActorNames.Of(other) : "anyone";

    /// <summary>The view with all that is shown said outright, so that its link shows the same for ever.</summary>
    public View Fixed => Facts.View.Frozen(Facts.AsOf, Facts.KnownAt) with
    {
        Dimension = Dimension,
        Recipient = Row?.Recipient?.ToString() ?? "any",
        Then = Change?.Then ?? Facts.View.Then,
    };

    public string Path => $"/actors/{Actor}/brief";
}
