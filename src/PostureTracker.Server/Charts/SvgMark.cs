namespace PostureTracker.Server.Charts;

/// <summary>One mark, or several that would cover each other: filled as it stands, a ring where it was corrected after the
/// moment shown, struck where it was retracted. Within a page it leads to its statement.</summary>
internal static class SvgMark
{
    private const double Letter = 3.4;

    public static void Draw(SvgWriter svg, SvgFrame frame, MarkGroup group, IReadOnlyList<MarkGroup> all)
    {
        if (frame.Scene.Address is not { } address)
        {
            DrawShape(svg, frame, group);
            return;
        }

        var hit = Hit(group, all, frame.Sheet.LeastHit);
        svg.Open("a", ("href", address(group)), ("aria-label", Label(frame, group)), ("class", "stop"));
        svg.Element("rect", null,
            ("x", group.X - Math.Max(hit, HalfWidth(group))), ("y", group.Y - hit),
            ("width", 2 * Math.Max(hit, HalfWidth(group))), ("height", 2 * hit), ("fill", "transparent"));
        DrawShape(svg, frame, group);
        svg.Close();
    }

    /// <summary>How far around it a finger may touch: at least 12, more where no other mark is near.</summary>
    public static double Hit(MarkGroup group, IReadOnlyList<MarkGroup> all, double most)
    {
        var nearest = all.Where(other => other != group)
            .Select(other => Math.Max(Math.Abs(other.X - group.X), Math.Abs(other.Y - group.Y)))
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        return Math.Clamp(nearest / 2, 12, Math.Max(12, most));
    }

    private static string Label(SvgFrame frame, MarkGroup group)
    {
        var marks = Within(frame, group);
        var mark = marks[0];
        var dimension = frame.Chart.Scale.Key;
        return marks.Count == 1
            ? $"Statement {mark.Number}: {mark.Speaker}, {DayText.Short(mark.On)}, "
                + $"moves {dimension} to {NumberText.Signed(mark.MeanAfter)}{Later(frame.Scene.FateOf(mark))}"
            : $"Statements {group.Label("–")}, {DayText.Short(mark.On)} to {DayText.Short(marks[^1].On)}, "
                + $"move {dimension} to {NumberText.Signed(marks[^1].MeanAfter)}";
    }

    private static string Later(Fate fate) => fate switch
    {
        Fate.Stands => "",
        Fate.Corrected => ", corrected since",
        Fate.Retracted => ", retracted since",
        _ => throw new System.Diagnostics.UnreachableException($"{fate} has no words."),
    };

    private static List<ChartMark> Within(SvgFrame frame, MarkGroup group) =>
        [.. frame.Marks.Where(mark => group.First <= mark.Number && mark.Number <= group.Last)];

    private static double HalfWidth(MarkGroup group) => Math.Max(SvgMarks.Radius, Letter * group.Label("–").Length + 4);

    private static void DrawShape(SvgWriter svg, SvgFrame frame, MarkGroup group)
    {
        var fate = Within(frame, group).Max(frame.Scene.FateOf);
        var colour = svg.Style.Of(frame.Chart.Series.Dimension);
        var (half, radius, ring) = (HalfWidth(group), SvgMarks.Radius, fate != Fate.Stands);
        svg.Element("rect", null,
            ("x", group.X - half), ("y", group.Y - radius), ("width", 2 * half), ("height", 2 * radius),
            ("rx", radius), ("fill", ring ? svg.Style.Paper : colour), ("stroke", ring ? colour : svg.Style.Paper),
            ("stroke-width", ring ? 2 : 1.5));
        svg.Element("text", group.Label("–"),
            ("x", group.X), ("y", group.Y + 4), ("text-anchor", "middle"), ("font-size", 11), ("font-weight", 700),
            ("fill", ring ? colour : svg.Style.Paper));
        if (fate == Fate.Retracted)
        {
            svg.Element("line", null,
                ("x1", group.X - half), ("x2", group.X + half), ("y1", group.Y + radius), ("y2", group.Y - radius),
                ("stroke", colour), ("stroke-width", 2));
        }
    }
}
