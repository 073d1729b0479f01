using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>A day of a move, with what was said on it.</summary>
public sealed record MoveStep(SeriesCell Cell, IReadOnlyList<ChartMark> Marks);

/// <summary>How a stance moved over some days, as a headline and a few words.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Scale">On what.</param>
/// <param name="Before">Where it stood; null: nowhere yet.</param>
/// <param name="Steps">What it did, at least one step.</param>
public sealed record Move(string Name, DimensionScale Scale, SeriesCell? Before, IReadOnlyList<MoveStep> Steps)
{
    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private SeriesCell Last => Steps[^1].Cell;

    private double Net => Last.Mean - Before!.Mean;

    /// <summary>North Korea is back to refusing on dialogue.</summary>
    public string Headline
    {
        get
        {
            var level = char.ToLowerInvariant(Last.Level[0]) + Last.Level[1..];
            if (Before is null)
                return $"{Name} takes a stance on {Scale.Key}: {level}";
            if (Before.Level != Last.Level)
                return $"{Name} is now {level} on {Scale.Key}";
            if (Steps.Any(step => step.Cell.Level != Last.Level))
                return $"{Name} is back to {level} on {Scale.Key}";
            return Math.Abs(Net) < BoardView.Visible
                ? $"{Name} swung on {Scale.Key}, and is {level} again as before"
                : $"{Name} {(Net > 0 ? "rose" : "fell")} on {Scale.Key}, still {level}";
        }
    }

    /// <summary>What moved it, and where it turned.</summary>
    public string Lede
    {
        get
        {
            if (Before is null)
                return $"{Who(Steps)} put the reading at {Number(Last.Mean)}. Nothing was coded before.";
            if (Turn is not { } turn)
                return Moved(Steps, Before.Mean);
            var (there, back) = (Steps.Take(turn + 1).ToList(), Steps.Skip(turn + 1).ToList());
            var within = back.Count == 1 ? "" : Within(there.TakeLast(1).Concat(back));
            return $"{Moved(there, Before.Mean)} {Who(back)} took it back to {Number(Last.Mean)}{within}.";
        }
    }

    /// <summary>How far it went on each day, signed.</summary>
    public double StepOf(int index) =>
        Steps[index].Cell.Mean - (index > 0 ? Steps[index - 1].Cell.Mean : Before?.Mean ?? 0);

    /// <summary>The step after which it went the other way; null: it went one way.</summary>
    private int? Turn
    {
        get
        {
            var farthest = Enumerable.Range(0, Steps.Count).MaxBy(Detour);
            return Detour(farthest) - Math.Abs(Net) >= BoardView.Visible ? farthest : null;
        }
    }

    private double Detour(int index) =>
        Math.Abs(Steps[index].Cell.Mean - Before!.Mean) + Math.Abs(Last.Mean - Steps[index].Cell.Mean);

    private static string Moved(IReadOnlyList<MoveStep> steps, double from) =>
        $"{Who(steps)} {Verb(steps[^1].Cell.Mean - from)} the reading from {Number(from)} to {Number(steps[^1].Cell.Mean)}"
        + $"{Within(steps)}.";

    private static string Who(IReadOnlyList<MoveStep> steps) => steps.Sum(step => step.Cell.Signals) switch
    {
        1 when steps[0].Marks is [var mark] => $"{mark.Speaker}’s statement of {DayText.Format(mark.On, "d MMMM")}",
        var count when count < Numbers.Length =>
            $"{char.ToUpperInvariant(Numbers[count][0])}{Numbers[count][1..]} statement{(count == 1 ? "" : "s")}",
        var count => $"{NumberText.Count(count)} statements",
    };

    private static string Within(IEnumerable<MoveStep> steps)
    {
        var days = steps.Max(step => step.Cell.On.DayNumber) - steps.Min(step => step.Cell.On.DayNumber);
        return days switch
        {
            0 => "",
            1 => " within a day",
            _ when days < Numbers.Length => $" within {Numbers[days]} days",
            _ => $" within {days} days",
        };
    }

    private static string Verb(double by) => by > 0 ? "lifted" : "lowered";

    private static string Number(double value) => NumberText.Signed(value);
}
