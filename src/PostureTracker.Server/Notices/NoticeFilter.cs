using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Notices;

/// <summary>Which notices are wanted; null: all.</summary>
/// <param name="Collection">In whose books; a parked webhook belongs to none, and to all.</param>
/// <param name="Tracks">Of these tracks.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="From">Of shifts on or after.</param>
/// <param name="To">Of shifts on or before.</param>
public sealed record NoticeFilter(
    string Collection, TrackFilter Tracks, NoticeKind? Kind, DateOnly? From, DateOnly? To)
{
    /// <summary>Of shifts for such a cause alone, that are or withdraw such a kind; null: whatever it is.</summary>
    public IReadOnlyList<(NoticeCause Cause, NoticeKind Kind)>? Shifts { get; init; }
}
