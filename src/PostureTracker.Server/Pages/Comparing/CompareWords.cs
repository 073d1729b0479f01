using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>A comparison in words.</summary>
internal static class CompareWords
{
    /// <summary>How the pictures are read.</summary>
    public static string Lede(ComparedView view)
    {
        var others = view.Actors.Count - 1;
        var about = $"Towards {view.Towards}, as of {DayText.Long(view.Compared.AsOf)}. Same scale everywhere.";
        return view.AsStrips
            ? $"{about} Filled dot: where it stands. Ring: where it stood on {DayText.Long(view.Compared.From)}. "
                + "Bar: 80 % interval."
            : others switch
            {
                <= 0 => about,
                1 => $"{about} The actor is in colour; the other is the thin line behind it.",
                _ => $"{about} The actor is in colour; the other {Number(others)} are the thin lines behind it.",
            };
    }

    /// <summary>One picture, for those who do not see it.</summary>
    public static string Of(ComparedView view, ComparedActor actor) => actor.Stance is not { } stance
        ? "No statements coded yet, so no stance."
        : $"{Level(view, stance)}, {NumberText.Signed(stance.Mean)}, 80 % interval {NumberText.Signed(stance.Low)} to "
            + $"{NumberText.Signed(stance.High)}; {Since(view, actor)}.";

    /// <summary>What it did in the window.</summary>
    public static string Since(ComparedView view, ComparedActor actor) => actor switch
    {
        { Carried: null, Cells: [var first, ..] } => $"first read on {DayText.Long(first.Day)}",
        { Cells.Count: 0 } => $"nothing said since {DayText.Long(view.Compared.From)}",
        { Change: { } change } => $"{NumberText.Signed(change)} since {DayText.Long(view.Compared.From)}, "
            + $"in {(actor.Cells.Count == 1 ? "1 step" : $"{actor.Cells.Count} steps")}",
        _ => "no stance",
    };

    public static string Level(ComparedView view, Stance stance) => Levels.Name(view.Tracks.Dimension, stance.Level);

    /// <summary><c>±0.25</c>.</summary>
    public static string Interval(Stance stance) => $"±{NumberText.Plain(StanceModel.IntervalZ * stance.Sd)}";

    private static string Number(int count) => count < 10
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" }[count]
        : NumberText.Count(count);
}
