using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>In a sentence or two, what a change of one statement does to a stance: on the statement's day, and now.</summary>
public static class EffectSentence
{
    private const double Visible = 0.005;

    /// <summary>How it is told: as done, or as what would be done.</summary>
    private sealed record Mood(string Move, string NotMove, string Stay, string Begin, string End, string Keep);

    private static readonly Mood _done = new("moved", "did not move", "stays", "begins", "ends", "keeps");
    private static readonly Mood _tried =
        new("would move", "would not move", "would stay", "would begin", "would end", "would keep");

    /// <summary>What a change that stands in the record did.</summary>
    public static string Of(EffectRow row, RecordWords words) => Of(row, words, _done);

    /// <summary>What a change would do, were it made.</summary>
    public static string Tried(EffectRow row, RecordWords words) => Of(row, words, _tried);

    private static string Of(EffectRow row, RecordWords words, Mood mood) =>
        $"{words.Of(row.Actor)}’s reading on {Dimensions.Of(row.Dimension).Key} towards {words.Towards(row.Recipient)} "
        + $"for {DayText.Long(row.On)} {Moved(row.Before, row.After, mood)}. {Now(row, mood)}";

    /// <summary><c>moved down by 0.07, within Cool, from −0.30 to −0.38</c>.</summary>
    private static string Moved(StanceAnswer? before, StanceAnswer? after, Mood mood) => (before, after) switch
    {
        (null, null) => $"{mood.Stay} without a stance",
        (null, { } first) => $"{mood.Begin}, at {Stance(first)}",
        ({ } last, null) => $"{mood.End}: nothing else was said by then (it was {Stance(last)})",
        ({ } from, { } to) when Math.Abs(to.Mean - from.Mean) < Visible => $"{mood.Stay} at {Stance(to)}",
        ({ } from, { } to) =>
            $"{mood.Move} {(to.Mean < from.Mean ? "down" : "up")} by {NumberText.Plain(Math.Abs(to.Mean - from.Mean))}, "
            + (from.Level == to.Level
                ? $"within {to.Level}, from {NumberText.Signed(from.Mean)} to {NumberText.Signed(to.Mean)}"
                : $"from {Stance(from)} to {Stance(to)}"),
    };

    private static string Now(EffectRow row, Mood mood) => (row.NowBefore, row.NowAfter) switch
    {
        (null, null) => "There is no stance today.",
        (null, _) or (_, null) => $"Today’s reading {Moved(row.NowBefore, row.NowAfter, mood)}.",
        ({ } from, { } to) when Math.Abs(to.Mean - from.Mean) >= Visible => $"Today’s reading {Moved(from, to, mood)}.",
        ({ } from, { } to) when from.Level != to.Level =>
            $"Today’s reading {mood.Keep} its number, as {to.Level} instead of {from.Level}.",
        _ => $"Today’s reading {mood.NotMove}.",
    };

    private static string Stance(StanceAnswer stance) => $"{stance.Level} {NumberText.Signed(stance.Mean)}";
}
