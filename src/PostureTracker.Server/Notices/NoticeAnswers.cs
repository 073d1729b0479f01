using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Notices;

/// <summary>What was announced.</summary>
public enum NoticeKind { Crossed, Confirmed, Withdrawn, Surprise, Turn, Parked }

/// <summary>What made it so: something logged or first coded, or a change of the record.</summary>
public enum NoticeCause { Said, Record }

/// <summary>What was announced, and when.</summary>
/// <param name="Id">In the order of announcement; also the id of its server-sent event.</param>
/// <param name="At">When it was announced.</param>
/// <param name="Position">The last event behind it.</param>
/// <param name="Kind">What was announced.</param>
/// <param name="Withdraws">For a withdrawal: what it takes back.</param>
/// <param name="Cause">What made it so; null where no shift is behind it.</param>
/// <param name="Collection">In whose books.</param>
/// <param name="Shift">As it stood; for a withdrawal, as it had stood.</param>
/// <param name="Webhook">The webhook that was parked.</param>
public sealed record NoticeAnswer(
    long Id, DateTimeOffset At, long Position, NoticeKind Kind, NoticeKind? Withdraws, NoticeCause? Cause,
    string? Collection, ShiftAnswer? Shift, Guid? Webhook);

public sealed record NoticesAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Model, IReadOnlyList<NoticeAnswer> Notices, string? Next);
