using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>What a brief is made from.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">Of which stance.</param>
/// <param name="Row">All stances towards that other, and what they did since then; null: nothing was said yet.</param>
/// <param name="Charted">The stance over time.</param>
/// <param name="Change">Then and now; null: nothing was said yet.</param>
/// <param name="Statements">The statements it names, as known.</param>
/// <param name="Evidence">What the stance rests on most, where nothing was said since then.</param>
public sealed record BriefView(
    ShellFacts Facts, ActorAsked Asked, BoardRow? Row, ActorChart Charted, ChangeAnswer? Change,
    IReadOnlyDictionary<Guid, StatementAnswer> Statements, IReadOnlyList<Guid> Evidence)
{
    public ActorCode Actor => Asked.Known.Actor;

    public string Name => Asked.Known.Name;

    public Dimension Dimension => Asked.Dimension;

    public ChartedSeries Chart => Charted.Chart;

    /// <summary>The chart alone: what the brief tells is beside it in words.</summary>
    public ChartScene Scene => Charted.Alone;

    public DimensionScale Scale => Dimensions.Of(Dimension);

    public string Towards => Asked.Recipient is { } other ? ActorNames.Of(other) : "anyone";

    /// <summary>The view with all that is shown said outright, so that its link shows the same for ever.</summary>
    public View Fixed => Facts.View.Frozen(Facts.AsOf, Facts.KnownAt) with
    {
        Dimension = Dimension,
        Recipient = Asked.Recipient?.ToString() ?? "any",
        Then = Change?.Then ?? Facts.View.Then,
    };

    public string Path => $"/actors/{Actor}/brief";
}
