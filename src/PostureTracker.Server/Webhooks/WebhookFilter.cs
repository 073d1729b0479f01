using PostureTracker.Codebook;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Webhooks;

/// <summary>Of what a webhook wants to be told; null: of all.</summary>
/// <param name="Collection">In whose books.</param>
/// <param name="Actors">Of these actors.</param>
/// <param name="Dimensions">Of these dimensions.</param>
/// <param name="Kinds">Notices of these kinds.</param>
/// <param name="Confirmed">Notices of confirmed crossings, or of provisional ones.</param>
/// <param name="Events">Besides notices, events of these types.</param>
public sealed record WebhookFilter(
    string Collection, IReadOnlyList<string>? Actors, IReadOnlyList<Dimension>? Dimensions,
    IReadOnlyList<NoticeKind>? Kinds, bool? Confirmed, IReadOnlyList<string> Events)
{
    /// <summary>That a webhook was parked is told by the list and the stream of notices alone.</summary>
    public bool Wants(NoticeAnswer notice) => notice.Shift is { } shift
        && notice.Collection == Collection
        && Allows(Actors, shift.Actor.ToString()) && Allows(Dimensions, shift.Dimension) && Allows(Kinds, notice.Kind)
        && (Confirmed is null || (shift.Crossed && shift.ConfirmedOn is not null == Confirmed));

    /// <param name="type">The event's.</param>
    /// <param name="statement">What it is about.</param>
    public bool Wants(string type, StatementMarks statement) => Events.Contains(type)
        && statement.Collection == Collection
        && (Actors is null || Actors.Intersect(statement.Actors).Any())
        && (Dimensions is null || Dimensions.Intersect(statement.Dimensions).Any());

    private static bool Allows<T>(IReadOnlyList<T>? wanted, T value) => wanted is null || wanted.Contains(value);
}

/// <summary>By what a statement is found: its own actor and those of its signals, and their dimensions.</summary>
public sealed record StatementMarks(
    string Collection, IReadOnlyList<string> Actors, IReadOnlyList<Dimension> Dimensions);
