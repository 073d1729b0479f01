using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>What lies between two views of a stance: (then, as known at thenKnownAt) and (now, as known at nowKnownAt).
/// </summary>
/// <param name="Actor">Whose stance.</param>
/// <param name="Name">Its name.</param>
/// <param name="Recipient">Towards whom; null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Collection">In whose books.</param>
/// <param name="Basis">Words or deeds alone; null: both.</param>
/// <param name="AsOf">The same as <paramref name="Now"/>.</param>
/// <param name="KnownAt">The same as <paramref name="NowKnownAt"/>.</param>
/// <param name="Position">The last event reflected.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Then">The first day.</param>
/// <param name="Now">The second.</param>
/// <param name="ThenKnownAt">What was recorded for the first view.</param>
/// <param name="NowKnownAt">What was recorded for the second.</param>
/// <param name="Before">The first view; null: no stance.</param>
/// <param name="After">The second view; null: no stance.</param>
/// <param name="Total">late + revision + movement; null: a view has no stance.</param>
/// <param name="Late">Said by then, entered later.</param>
/// <param name="Revision">Entered by then, read otherwise since.</param>
/// <param name="Movement">Said since: the steps add up to it.</param>
/// <param name="Swing">The highest less the lowest mean from then to now, as known now.</param>
/// <param name="Sentence">All of it in one sentence.</param>
/// <param name="Steps">Each day on which something was said since then.</param>
/// <param name="Records">What made late and revision: entries and changes, recorded between the two views, of what was
/// said by then.</param>
/// <param name="MoreRecords">How many more there are than listed.</param>
/// <param name="Latent">Whether the stance itself moved; null: no stance then, or no time between.</param>
public sealed record ChangeAnswer(
    ActorCode Actor, string Name, ActorCode? Recipient, Dimension Dimension, string Collection, Basis? Basis,
    DateOnly AsOf, string KnownAt, long Position, string Model, DateOnly Then, DateOnly Now, string ThenKnownAt,
    string NowKnownAt, StanceAnswer? Before, StanceAnswer? After, double? Total, double? Late, double? Revision,
    double? Movement, double? Swing, string Sentence, IReadOnlyList<ChangeStep> Steps,
    IReadOnlyList<RecordChange> Records, int MoreRecords, LatentAnswer? Latent);

/// <summary>A day on which something was said, and how far it moved the mean.</summary>
public sealed record ChangeStep(DateOnly On, double Step, IReadOnlyList<Guid> Statements);

/// <summary>An entry or change of the record, of something said by then.</summary>
/// <param name="Statement">Of which statement.</param>
/// <param name="Kind">logged, coded, recoded, corrected, retracted or reinstated.</param>
/// <param name="Position">The event.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
/// <param name="Reason">Why, where one was given.</param>
/// <param name="Late">It entered the books between the two views; else it was read otherwise.</param>
public sealed record RecordChange(
    Guid Statement, string Kind, long Position, DateTimeOffset RecordedAt, string? RecordedBy, string? Reason, bool Late);

/// <summary>Whether the stance itself moved, given all said by now.</summary>
/// <param name="Change">The most likely change.</param>
/// <param name="Sd">How unsure it is.</param>
/// <param name="Probability">Of its sign.</param>
/// <param name="Informed">How much the evidence says about it at all, 0..1.</param>
/// <param name="UsualMove">80 % of changes over such a time would lie within ± this.</param>
/// <param name="TooSoon">It is too soon to tell.</param>
public sealed record LatentAnswer(
    double Change, double Sd, double Probability, double Informed, double UsualMove, bool TooSoon)
{
    public static LatentAnswer? Of(LatentChange? latent) => latent is null ? null : new(
        latent.Change, latent.Sd, latent.Probability, latent.Informed, latent.UsualMove, latent.TooSoon);
}
