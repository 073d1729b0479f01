using PostureTracker.Actors;

namespace PostureTracker.Codebook;

/// <summary>An example that fixes what a level means: whoever codes holds a statement against these.</summary>
/// <param name="Dimension">On what.</param>
/// <param name="Level">The name of the level.</param>
/// <param name="Value">The value to code for words like these, −1..+1.</param>
/// <param name="Actor">Who said or did it; null where the example is made up.</param>
/// <param name="On">The day; null where the example is made up.</param>
/// <param name="Example">The words, or what was done.</param>
/// <param name="Kind">How near it is to the words: quote, paraphrase, act, or made up for the codebook.</param>
public sealed record Anchor(
    Dimension Dimension, string Level, decimal Value, ActorCode? Actor, DateOnly? On, string Example, string Kind);
