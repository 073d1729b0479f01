using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>What an actor's page shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">Which stance.</param>
/// <param name="Charted">The stance over time, and what steers it.</param>
/// <param name="Ticks">Where its record was changed.</param>
/// <param name="Change">Then and now; null: nothing was said yet.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Beside">The stances from words and from deeds alone; null: the view is of one of them.</param>
public sealed record ActorView(
    ShellFacts Facts, ActorAsked Asked, ActorChart Charted, IReadOnlyList<RecordTick> Ticks, ChangeAnswer? Change,
    EvidenceAnswer Evidence, PostureAnswer? Beside)
{
    public ActorCode Actor => Asked.Known.Actor;

    public string Name => Asked.Known.Name;

    public IReadOnlyList<BoardRow> Rows => Asked.Rows;

    public BoardRow? Row => Asked.Row;

    public Dimension Dimension => Asked.Dimension;

    public ChartedSeries Chart => Charted.Chart;

    public string Path => Asked.Path;

    public DimensionScale Scale => Dimensions.Of(Dimension);

    public string Towards => Asked.Towards;

    /// <summary>How the evidence is sorted.</summary>
    public required EvidenceSort Sort { get; init; }

    /// <summary>Where one came from, looking at an earlier day; null: nowhere.</summary>
    public required CameFrom? Back { get; init; }

    /// <summary>The view with all that is shown said outright.</summary>
    public View Shown => Asked.Shown;

    /// <summary>The same day's window held, so that stepping moves the day and not the picture.</summary>
    public View OnDay(DateOnly day) => !Chart.IsEmpty && Charted.Days.Contains(day)
        ? Shown with { AsOf = day, From = new(Charted.Days.From, null), To = Charted.Days.To, Then = null, ThenKnownAt = null }
        : Shown with { AsOf = day, From = null, To = null, Then = null, ThenKnownAt = null };

    public int? NumberOf(Guid statement) => Charted.NumberOf(statement);

    /// <summary>Whether the page has a row of evidence for it.</summary>
    public bool HasRow(Guid statement) => Evidence.Evidence.Any(row => row.Statement.Id == statement);

    /// <summary>Where a statement is told: on this page, or on its own.</summary>
    public string PlaceOf(Guid statement) =>
        HasRow(statement) ? $"#said-{NumberOf(statement)}" : Asked.AddressOf(statement);
}
