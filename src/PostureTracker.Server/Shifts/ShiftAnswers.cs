using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Shifts;

public sealed record ShiftsAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Model, string Collection, Basis? Basis,
    IReadOnlyList<ShiftAnswer> Shifts, string? Next);

public sealed record ShiftAnswer(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, DateOnly On, string From, string To,
    double Before, double After, double Z, bool Crossed, bool Surprise, bool Turn, double? Confidence,
    DateOnly? ConfirmedOn, IReadOnlyList<Guid> Statements);
