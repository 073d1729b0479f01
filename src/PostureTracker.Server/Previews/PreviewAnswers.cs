using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Shifts;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Previews;

/// <summary>What a write would change. Nothing is written.</summary>
/// <param name="AsOf">The day that is now.</param>
/// <param name="KnownAt">The record it was reckoned from.</param>
/// <param name="Position">The last event of it.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Id">The statement's id; null: it would get a new one.</param>
/// <param name="Resolved">What would follow from it; null: nothing would change.</param>
/// <param name="Tracks">Every stance it would touch.</param>
/// <param name="Duplicates">Statements that may be this one, published elsewhere: offer it as a further source of theirs.
/// </param>
public sealed record PreviewAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Model, Guid? Id, Resolved? Resolved,
    IReadOnlyList<PreviewTrack> Tracks, IReadOnlyList<NearDuplicate> Duplicates);

/// <summary>One stance before and after.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Recipient">Towards whom; null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="On">The statement's own day.</param>
/// <param name="Before">On that day, as it is.</param>
/// <param name="After">On that day, as it would be.</param>
/// <param name="Now">The same, now.</param>
/// <param name="Shifts">What would become of the track's shifts.</param>
public sealed record PreviewTrack(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, DateOnly On, StanceAnswer? Before, StanceAnswer? After,
    PreviewNow Now, PreviewShifts Shifts);

/// <summary>A stance now, as it is and as it would be.</summary>
public sealed record PreviewNow(StanceAnswer? Before, StanceAnswer? After);

/// <summary>What would become of a track's shifts.</summary>
/// <param name="Appear">Those it would cause.</param>
/// <param name="Disappear">Those it would dissolve.</param>
/// <param name="Confirm">Crossings it would confirm.</param>
/// <param name="Unconfirm">Crossings it would leave provisional again.</param>
public sealed record PreviewShifts(
    IReadOnlyList<ShiftAnswer> Appear, IReadOnlyList<ShiftAnswer> Disappear, IReadOnlyList<ShiftAnswer> Confirm,
    IReadOnlyList<ShiftAnswer> Unconfirm)
{
    /// <param name="changes">The marks that appear and disappear.</param>
    /// <param name="answer">A shift as answered, as it would be or as it is.</param>
    internal static PreviewShifts Of(IReadOnlyList<ShiftChange> changes, Func<Shift, bool, ShiftAnswer> answer)
    {
        return new(
            Shifts(appears: true, confirmed: false), Shifts(appears: false, confirmed: false),
            Shifts(appears: true, confirmed: true), Shifts(appears: false, confirmed: true));

        IReadOnlyList<ShiftAnswer> Shifts(bool appears, bool confirmed) =>
        [
            .. changes.Where(change => change.Appears == appears && change.Mark == ShiftMark.Confirmed == confirmed)
                .Select(change => change.Shift).Distinct().Select(shift => answer(shift, appears)),
        ];
    }
}

/// <summary>A statement of the same actor, said within three days of this one in similar words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Similarity">Of their words, 0..1: PostgreSQL's trigram similarity.</param>
/// <param name="On">The day it counts from.</param>
/// <param name="Text">Its words, the first 200 characters.</param>
/// <param name="Sources">Where it was published.</param>
public sealed record NearDuplicate(Guid Id, double Similarity, DateOnly On, string Text, IReadOnlyList<string> Sources);
