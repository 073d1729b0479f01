using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Shifts;

public sealed record ShiftsAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Model, string Collection, Basis? Basis,
    IReadOnlyList<ShiftAnswer> Shifts, string? Next);

public sealed record ShiftAnswer(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, DateOnly On, string From, string To,
    double Before, double After, double Z, bool Crossed, bool Surprise, bool Turn, double? Confidence,
    DateOnly? ConfirmedOn, IReadOnlyList<Guid> Statements)
{
    internal static ShiftAnswer Of(Track track, Shift shift, IEnumerable<Said> said) => new(
        track.Actor, track.Recipient, track.Dimension, shift.On,
        Levels.Name(track.Dimension, shift.FromLevel), Levels.Name(track.Dimension, shift.ToLevel),
        shift.Before, shift.After, shift.Z, shift.Crossed, shift.Surprise, shift.Turn, shift.Confidence,
        shift.ConfirmedOn, [.. said.Select(one => one.Statement)]);
}
