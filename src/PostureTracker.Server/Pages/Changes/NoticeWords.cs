using System.Diagnostics;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>A notice of a shift in words.</summary>
internal static class NoticeWords
{
    /// <summary><c>North Korea → United States, dialogue: Cool → Refusing, provisional, 65 %</c>.</summary>
    public static string Title(NoticeAnswer notice) => $"{Who(notice.Shift!)}: {What(notice)}";

    public static string Content(NoticeAnswer notice)
    {
        var shift = notice.Shift!;
        var cause = notice.Cause == NoticeCause.Record
            ? "The record changed; nobody said anything new."
            : $"{Counted(shift.Statements.Count)} of that day moved it.";
        return $"{Title(notice)}. On {DayText.Long(shift.On)} the stance went from {shift.From} "
            + $"{NumberText.Signed(shift.Before)} to {shift.To} {NumberText.Signed(shift.After)}. {cause}";
    }

    /// <summary>The stance as it was known when the notice was given.</summary>
    public static string Address(NoticeAnswer notice, View view)
    {
        var shift = notice.Shift!;
        return (view with
        {
            Dimension = shift.Dimension,
            Recipient = shift.Recipient?.ToString() ?? "any",
            AsOf = shift.On,
            KnownAt = new KnownAt(notice.Position, null),
            From = null,
            To = null,
        }).At($"/actors/{shift.Actor}");
    }

    private static string Counted(int statements) => statements == 1 ? "One statement" : $"{statements} statements";

    private static string Who(ShiftAnswer shift)
    {
        var towards = shift.Recipient is { } other ? ActorNames.Of(other) : "anyone";
        return $"{ActorNames.Of(shift.Actor)} → {towards}, {Dimensions.Of(shift.Dimension).Key}";
    }

    private static string What(NoticeAnswer notice) => notice.Kind switch
    {
        NoticeKind.Crossed => $"{Levels(notice.Shift!)}, {ShiftWords.Status(notice.Shift!)}",
        NoticeKind.Confirmed => $"{Levels(notice.Shift!)} is confirmed",
        NoticeKind.Surprise => $"a surprise, {Numbers(notice.Shift!)}",
        NoticeKind.Turn => $"a turn, {Numbers(notice.Shift!)}",
        NoticeKind.Withdrawn => $"withdrawn: {Withdrawn(notice)}",
        _ => throw new UnreachableException($"{notice.Kind} tells of no shift."),
    };

    private static string Withdrawn(NoticeAnswer notice) => notice.Withdraws switch
    {
        NoticeKind.Crossed => Levels(notice.Shift!),
        NoticeKind.Confirmed => $"{Levels(notice.Shift!)} is no longer confirmed",
        NoticeKind.Surprise => "the surprise",
        NoticeKind.Turn => "the turn",
        _ => throw new UnreachableException($"{notice.Withdraws} is not withdrawn."),
    } + $" of {DayText.Long(notice.Shift!.On)}";

    private static string Levels(ShiftAnswer shift) => $"{shift.From} → {shift.To}";

    private static string Numbers(ShiftAnswer shift) =>
        $"{NumberText.Signed(shift.Before)} → {NumberText.Signed(shift.After)}";
}
