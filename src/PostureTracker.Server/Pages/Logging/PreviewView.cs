using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a form would change, as it is shown.</summary>
/// <param name="Sentence">It in a sentence.</param>
public sealed record PreviewView(IReadOnlyList<Run> Sentence)
{
    /// <summary>What it still takes to say more.</summary>
    public IReadOnlyList<Fault> Needed { get; init; } = [];

    /// <summary>The pair it moves most; null: it moves nothing.</summary>
    public PreviewPair? Pair { get; init; }

    /// <summary>Other tracks it would move.</summary>
    public IReadOnlyList<PreviewTrack> Others { get; init; } = [];

    /// <summary>Statements that may be this one, published elsewhere.</summary>
    public IReadOnlyList<NearDuplicate> Duplicates { get; init; } = [];

    /// <summary>What would follow from it; null: it cannot be told yet.</summary>
    public Resolved? Resolved { get; init; }

    public static PreviewView Saying(string words) => new([new Run(words, IsBold: false)]);
}

/// <summary>A stretch of a sentence.</summary>
public readonly record struct Run(string Words, bool IsBold);

/// <summary>One actor towards one other, or anyone, with and without the statement.</summary>
/// <param name="Actor">Whose stances.</param>
/// <param name="Recipient">Towards whom; null: anyone.</param>
/// <param name="Rows">A row a dimension.</param>
/// <param name="Chart">The dimension that moves most; null: nothing to draw.</param>
/// <param name="Past">What would change in the past, in sentences.</param>
/// <param name="Shifts">The shifts it would cause, dissolve or confirm, in words.</param>
public sealed record PreviewPair(
    string Actor, string? Recipient, IReadOnlyList<PreviewRow> Rows, PreviewChart? Chart, IReadOnlyList<string> Past,
    IReadOnlyList<string> Shifts);

/// <summary>One dimension, now, without the statement and with it.</summary>
public sealed record PreviewRow(Dimension Dimension, StanceAnswer? Without, StanceAnswer? With)
{
    public bool IsTouched => Without != With;

    public double? Change => With?.Mean - Without?.Mean;
}
