using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Statements;

namespace PostureTracker.Server.Pages.Queue;

/// <summary>What the grid shows: one statement to code, and how many wait.</summary>
/// <param name="Words">How to call what is in the record.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Shown">The one to code; null: none is left after <paramref name="After"/>.</param>
/// <param name="After">The place in the queue it was looked for from.</param>
/// <param name="Last">The one coded just before; null: none was.</param>
/// <param name="Told">What became of it, or why this one is here again; null: nothing.</param>
/// <param name="Form">What was chosen, where it was refused.</param>
/// <param name="Faults">Why it was refused.</param>
public sealed record QueueView(
    RecordWords Words, long Count, WaitingStatement? Shown, long After, Guid? Last, string? Told, QueueForm? Form,
    IReadOnlyList<Fault> Faults)
{
    /// <summary>Whether it was coded before, so that coding it anew needs a reason.</summary>
    public bool IsRecoding => Shown?.Statement.Signals is not null;

    /// <summary>Whether the grid can hold its coding: plain signals of the statement's own, all as clear.</summary>
    public bool Fits => Shown?.Statement.Signals is not { } signals
        || (signals.All(signal => signal is { Actor: null, Recipient: null, Condition: null, Until: null, Quote: null })
            && signals.Select(signal => signal.Confidence).Distinct().Count() <= 1);

    /// <summary>What is chosen on a dimension; null: not said.</summary>
    public decimal? ValueOn(Dimension dimension) => Form is not null
        ? Form.Values.TryGetValue(dimension, out var chosen) ? chosen : null
        : Shown?.Statement.Signals?.FirstOrDefault(signal => signal.Dimension == dimension)?.Value;

    public decimal Confidence => Form?.Confidence ?? Shown?.Statement.Signals?.Select(signal => (decimal?)signal.Confidence).FirstOrDefault() ?? 1;

    /// <summary>The address that goes on after this one, of the page or of the grid alone.</summary>
    public string Skip(string path) => $"{path}?after={Shown?.Place ?? After}{(Last is { } last ? $"&last={last}" : "")}";

    /// <summary>The address that opens the last one again.</summary>
    public string Again(string path) => $"{path}?open={Last}";
}
