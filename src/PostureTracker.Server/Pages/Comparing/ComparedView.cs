using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Boards;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>What a comparison shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Tracks">On what, and towards whom.</param>
/// <param name="Compared">What was found.</param>
public sealed record ComparedView(ShellFacts Facts, ComparingAsked Asked, ComparedTracks Tracks, Compared Compared)
{
    public const string Path = "/compare";

    /// <summary>More than so many lines cannot be told apart: they become strips.</summary>
    public const int MostLines = 12;

    public IReadOnlyList<ComparedActor> Actors { get; } = ComparedActor.Sorted(Compared.Actors, Asked.Sort);

    public DimensionScale Scale => Dimensions.Of(Tracks.Dimension);

    public string Towards => Tracks.Recipient is { } other ? InSentences.Of(ActorNames.Of(other)) : "anyone";

    public bool AsStrips => Actors.Count > MostLines;

    public string Title => $"{char.ToUpperInvariant(Scale.Key[0])}{Scale.Key[1..]} since {DayText.Long(Compared.From)}";

    /// <summary>The address of this comparison, or of the same as a file.</summary>
    public string Of(string path) => Facts.View.At(path, Named.Parameters());

    public string On(Dimension dimension) => (Facts.View with { Dimension = dimension }).At(Path, Named.Parameters());

    public string By(CompareSort sort) => Facts.View.At(Path, (Named with { Sort = sort }).Parameters());

    public string As(bool table) => Facts.View.At(Path, (Named with { AsTable = table }).Parameters());

    public string With(string actor) => With([.. Actors.Select(one => one.Actor.ToString()), actor]);

    public string Without(ActorCode actor) =>
        With([.. Actors.Select(one => one.Actor).Where(one => one != actor).Select(one => one.ToString())]);

    /// <summary>What the form to add an actor carries on.</summary>
    public IEnumerable<(string Name, string? Value)> Kept => Named.Parameters();

    /// <summary>The page of an actor's stance.</summary>
    public string Stance(ActorCode actor) => (Facts.View with
    {
        Dimension = Tracks.Dimension,
        Recipient = Tracks.Recipient?.ToString() ?? "any",
        From = null,
        To = null,
    }).At($"/actors/{actor}");

    /// <summary>Whether it moved as far as the board tells of a move.</summary>
    public static bool IsMoved(ComparedActor actor) =>
        actor.Stance is { Signals: > 1 } && actor.Reach >= BoardView.Visible;

    /// <summary>With its actors named, so that a step from here keeps them.</summary>
    private ComparingAsked Named => Asked with { Actors = [.. Actors.Select(actor => actor.Actor.ToString())] };

    private string With(IReadOnlyList<string> actors) =>
        Facts.View.At(Path, (Asked with { Actors = actors }).Parameters());
}
