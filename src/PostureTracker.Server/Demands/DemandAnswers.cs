using PostureTracker.Actors;
using PostureTracker.Demands;
using PostureTracker.Statements;

namespace PostureTracker.Server.Demands;

public sealed record DemandsAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Collection, IReadOnlyList<DemandAnswer> Demands, string? Next);

/// <summary>A demand: when it was made, whether it stands, and the statements to go down to.</summary>
public sealed record DemandAnswer(
    string Demand, ActorCode Actor, ActorCode? Recipient, DateOnly? FirstMadeOn, DateOnly? LastMadeOn, int Times,
    bool Standing, string? Text, IReadOnlyList<OmissionAnswer> Omitted, IReadOnlyList<DemandStepAnswer> Statements)
{
    public static DemandAnswer Of(Demand demand) => new(
        demand.Key.Slug, demand.Key.Actor, demand.Key.Recipient, demand.FirstMadeOn, demand.LastMadeOn, demand.Times,
        demand.Standing, demand.Text,
        [.. demand.Omissions.Select(step => new OmissionAnswer(
            step.Statement, step.On, step.MadeBefore, step.SaidBefore))],
        [.. demand.Steps.Select(step => new DemandStepAnswer(step.Statement, step.On, step.Status, step.Text))]);
}

/// <summary>Left out, after it was made in <c>made</c> of the <c>of</c> statements of words before.</summary>
public sealed record OmissionAnswer(Guid Statement, DateOnly On, int Made, int Of);

/// <summary>What a statement did with the demand, and its words.</summary>
public sealed record DemandStepAnswer(Guid Statement, DateOnly On, DemandStatus Status, string? Text);
