using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A preview in words.</summary>
internal static class PreviewWords
{
    // Below this a change is 0.00 to the reader.
    private const double Visible = 0.005;

    /// <summary><c>North Korea’s dialogue score towards the United States would fall from −0.51 to −0.65 and cross from Cool
    /// to Refusing.</c></summary>
    public static IReadOnlyList<Run> Sentence(string actor, string? recipient, PreviewTrack track)
    {
        var towards = recipient is null ? "anyone" : InSentences.Of(recipient);
        var about = $"{Capital(InSentences.Of(actor))}’s {Dimensions.Of(track.Dimension).Key} score towards {towards} would ";
        return (track.Now.Before, track.Now.After) switch
        {
            (null, null) => [Plain(about + "stay unknown.")],
            (null, { } new_) => [Plain(about + "begin at "), Score(new_), Plain(", "), Bold(new_.Level), Plain(".")],
            ({ } old, null) => [Plain(about + "be gone: nothing else was said. It reads "), Score(old), Plain(" now.")],
            ({ } old, { } now) when Math.Abs(now.Mean - old.Mean) < Visible && old.Level == now.Level =>
                [Plain(about + "stay at "), Score(old), Plain(", "), Bold(old.Level), Plain(".")],
            ({ } old, { } now) =>
            [
                Plain(about + (now.Mean < old.Mean ? "fall from " : "rise from ")), Score(old), Plain(" to "), Score(now),
                .. old.Level == now.Level
                    ? (Run[])[Plain(" and stay "), Bold(old.Level), Plain(".")]
                    : [Plain($" and cross from {old.Level} to "), Bold(now.Level), Plain(".")],
            ],
        };
    }

    /// <summary>What would read otherwise before now; none: it is the latest said.</summary>
    /// <param name="track">The track.</param>
    /// <param name="later">How many later days would be reckoned anew.</param>
    public static string? Past(PreviewTrack track, int later)
    {
        if (later == 0)
            return null;
        var anew = later == 1 ? "1 later day is" : $"{NumberText.Count(later)} later days are";
        return $"In the past too: {Name(track.Dimension).ToLowerInvariant()} on {DayText.Long(track.On)} would read "
            + $"{Stance(track.After)} instead of {Stance(track.Before)}, and {anew} reckoned anew.";
    }

    public static IEnumerable<string> Shifts(PreviewTrack track)
    {
        var shifts = track.Shifts;
        return
        [
            .. shifts.Appear.Select(shift => $"New: {Shift(shift)}"),
            .. shifts.Disappear.Select(shift => $"No longer: {Shift(shift)}"),
            .. shifts.Confirm.Select(shift => $"Confirmed: {Crossing(shift)}"),
            .. shifts.Unconfirm.Select(shift => $"Provisional again: {Crossing(shift)}"),
        ];
    }

    /// <summary><c>Cool −0.51 ±0.30</c>.</summary>
    public static string Stance(StanceAnswer? stance) => stance is null
        ? "nothing said yet"
        : $"{stance.Level} {NumberText.Signed(stance.Mean)}";

    public static string Name(Dimension dimension) => Capital(Dimensions.Of(dimension).Key);

    private static string Shift(ShiftAnswer shift)
    {
        var what = shift.Crossed
            ? $"{shift.From} → {shift.To}, {ShiftWords.Status(shift)}"
            : $"{ShiftWords.Status(shift)} at {NumberText.Signed(shift.After)}";
        return $"{Dimensions.Of(shift.Dimension).Key} on {DayText.Short(shift.On)}, {what}";
    }

    private static string Crossing(ShiftAnswer shift) =>
        $"{Dimensions.Of(shift.Dimension).Key} on {DayText.Short(shift.On)}, {shift.From} → {shift.To}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Run Score(StanceAnswer stance) => Bold(NumberText.Signed(stance.Mean));

    private static Run Plain(string words) => new(words, IsBold: false);

    private static Run Bold(string words) => new(words, IsBold: true);
}
