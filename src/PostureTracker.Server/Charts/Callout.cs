using PostureTracker.Codebook;

namespace PostureTracker.Server.Charts;

/// <summary>The words of a statement, set beside its mark.</summary>
/// <param name="Mark">Whose.</param>
/// <param name="Lines">The quote, broken into lines.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="FromX">Where its mark is.</param>
/// <param name="FromY">Where its mark is.</param>
public sealed record Callout(ChartMark Mark, IReadOnlyList<string> Lines, Box Place, double FromX, double FromY)
{
    public const double LineHeight = 13;

    private const double LetterWidth = 6.5;
    private const int QuoteLines = 3;
    private const int Most = 4;
    private const double Farthest = 170;
    private const double NarrowPenalty = 15;

    private static readonly int[] _quoteWidths = [30, 25, 20];

    /// <summary>A hairline from the mark, where the words stand too far from it to speak for themselves; else null.
    /// </summary>
    public Box? Leader
    {
        get
        {
            var y = Place.Bottom < FromY ? Place.Bottom + 3 : Place.Top - 1;
            var beside = Place.Top < FromY && FromY < Place.Bottom;
            return beside || Math.Abs(y - FromY) < 18
                ? null
                : new Box(FromX, FromY, Math.Clamp(FromX, Place.Left, Place.Right), y);
        }
    }

    /// <summary>The statements that moved the stance most get their words, wherever these cover nothing. The first one
    /// moved nothing: it began the record.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="taken">What must not be covered.</param>
    public static IReadOnlyList<Callout> LayOut(SvgFrame frame, IReadOnlyList<Box> taken)
    {
        List<Callout> placed = [];
        var moves = frame.Marks.Select(mark => (Mark: mark, Step: Math.Abs(frame.Chart.StepOf(mark))));
        foreach (var (mark, _) in moves.OrderByDescending(move => move.Step).Take(Most))
        {
            if (Spots(frame, mark).FirstOrDefault(spot => IsFree(spot, taken, placed)) is { } callout)
                placed.Add(callout);
        }

        return placed;
    }

    private static bool IsFree(Callout spot, IReadOnlyList<Box> taken, List<Callout> placed) =>
        !taken.Any(spot.Place.Overlaps)
        && !placed.Exists(other => spot.Place.Overlaps(other.Place)
            || (other.Leader is { } theirs && spot.Place.Overlaps(Strip(theirs)))
            || (spot.Leader is { } ours && other.Place.Overlaps(Strip(ours))));

    private static Box Strip(Box leader) =>
        Box.Along(leader.Left, leader.Top, leader.Right, leader.Bottom, margin: 2);

    /// <summary>Every spot for its words, the nearest first; rather broken into wide lines than into narrow ones.
    /// </summary>
    private static IEnumerable<Callout> Spots(SvgFrame frame, ChartMark mark) => _quoteWidths
        .SelectMany((width, index) => Spots(frame, mark, width)
            .Select(spot => (Spot: spot, Cost: Distance(spot) + NarrowPenalty * index)))
        .Where(spot => spot.Cost <= Farthest)
        .OrderBy(spot => spot.Cost)
        .Select(spot => spot.Spot);

    /// <summary>Between two cuts, so that no line runs through the words; beside, over or under the mark.</summary>
    private static IEnumerable<Callout> Spots(SvgFrame frame, ChartMark mark, int quoteWidth)
    {
        var (x, y) = (frame.X(mark.On), frame.Y(mark.MeanAfter));
        var lines = TextLines.Balanced($"“{mark.Quote}”", quoteWidth, QuoteLines);
        var width = lines.Append($"{mark.Number} {mark.Speaker}").Max(TextLines.Width) * LetterWidth;
        var height = (lines.Count + 1) * LineHeight;
        var plot = frame.Sheet.Plot;
        var lefts = Enumerable.Range(0, 11).Select(tenth => x + 6 - tenth * (width + 12) / 10);
        IEnumerable<double> afterNow = frame.Scene.Then is null ? [] : [frame.X(frame.End) + 10];
        return
            from left in lefts.Prepend(x + 14).Append(x - 14 - width).Concat(afterNow)
            from cut in Levels.Cuts.Append(1)
            let place = new Box(left, frame.Y(cut), left + width, frame.Y(cut) + height)
            where plot.Contains(place)
            select new Callout(mark, lines, place, x, y);
    }

    private static double Distance(Callout spot) => Math.Sqrt(
        Math.Pow(spot.FromX - Math.Clamp(spot.FromX, spot.Place.Left, spot.Place.Right), 2)
        + Math.Pow(spot.FromY - Math.Clamp(spot.FromY, spot.Place.Top, spot.Place.Bottom), 2));
}
