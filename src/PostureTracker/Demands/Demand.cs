using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Demands;

/// <summary>Which demand: by whom, and of whom.</summary>
/// <param name="Slug">Its name in the record, as <c>end-hostile-policy</c>.</param>
/// <param name="Actor">Who makes it.</param>
/// <param name="Recipient">Of whom; null: of nobody in particular.</param>
public readonly record struct DemandKey(string Slug, ActorCode Actor, ActorCode? Recipient);

/// <summary>A demand, and all that statements did with it.</summary>
/// <param name="Key">Which.</param>
/// <param name="Steps">What was done with it, in the order it was said; at least one.</param>
public sealed record Demand(DemandKey Key, IReadOnlyList<DemandStep> Steps)
{
    /// <summary>When it was first made; null: never, as far as the record knows.</summary>
    public DateOnly? FirstMadeOn => Made.FirstOrDefault()?.On;

    /// <summary>When it was last made or repeated; null: never.</summary>
    public DateOnly? LastMadeOn => Made.LastOrDefault()?.On;

    /// <summary>How often it was made or repeated.</summary>
    public int Times => Made.Count();

    /// <summary>Whether it was made and neither dropped nor met since. Leaving it out changes nothing.</summary>
    public bool Standing => Steps.LastOrDefault(step => step.Status != DemandStatus.Omitted)?.IsMaking == true;

    /// <summary>Its latest words; null: it was never quoted.</summary>
    public string? Text => Made.LastOrDefault(step => step.Text is not null)?.Text;

    /// <summary>The statements on which the coder noted that it was left out.</summary>
    public IEnumerable<DemandStep> Omissions => Steps.Where(step => step.Status == DemandStatus.Omitted);

    private IEnumerable<DemandStep> Made => Steps.Where(step => step.IsMaking);
}

/// <summary>What one statement did with a demand, beside what was usual until then.</summary>
/// <param name="Statement">Which statement.</param>
/// <param name="On">The day it counts from.</param>
/// <param name="Status">What it did.</param>
/// <param name="Text">The words, or the coder's remark.</param>
/// <param name="MadeBefore">How many of those before it made or repeated the demand: 0..<paramref name="SaidBefore"/>.
/// </param>
/// <param name="SaidBefore">How many statements of words the actor had addressed to the recipient before it.</param>
public sealed record DemandStep(
    Guid Statement, DateOnly On, DemandStatus Status, string? Text, int MadeBefore, int SaidBefore)
{
    public bool IsMaking => Status is DemandStatus.Made or DemandStatus.Repeated;
}
