using System.Diagnostics;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Cli;

/// <summary>Which view of the record an answer gives: without it no number means anything.</summary>
internal sealed record ViewText(DateOnly AsOf, string KnownAt, string Collection, Basis? Basis, string Model)
{
    public string Line(Glyphs glyphs) =>
        string.Join($" {glyphs.Dot} ", Moment(AsOf, KnownAt, Collection, glyphs), Of(Basis), Model);

    /// <summary>Where no stance is shown: the clocks and the collection.</summary>
    public static string Moment(DateOnly asOf, string knownAt, string collection, Glyphs glyphs) => string.Join(
        $" {glyphs.Dot} ",
        $"as of {DayText.Short(asOf)}",
        $"known at {glyphs.Show(knownAt)}",
        glyphs.Show(collection));

    /// <summary><c>North Korea → United States</c>, or <c>North Korea towards anyone</c>.</summary>
    public static string Track(string name, ActorCode? recipient, Glyphs glyphs) => recipient is { } code
        ? $"{glyphs.Show(name)} {glyphs.Arrow} {glyphs.Show(ActorNames.Of(code))}"
        : $"{glyphs.Show(name)} towards anyone";

    private static string Of(Basis? basis) => basis switch
    {
        null => "words and deeds",
        PostureTracker.Codebook.Basis.Word => "words only",
        PostureTracker.Codebook.Basis.Deed => "deeds only",
        _ => throw new UnreachableException($"{basis} has no words."),
    };
}
