namespace PostureTracker.Server.Charts;

/// <summary>The numbered statements on the line, the words of those that moved it most, and where it ends.</summary>
internal static class SvgMarks
{
    private const double Radius = 9;

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        var places = frame.Chart.Marks.Select(mark => (mark.Number, frame.X(mark.On), frame.Y(mark.MeanAfter)));
        var groups = MarkGroup.Of(places, group => group.X + 2 * Radius, nearY: 2 * Radius);
        var end = DrawEnd(svg, frame);
        var circles = groups.Select(group => Box.Around(group.X, group.Y, Radius + 3));
        Box[] taken = [.. circles, .. Lines(frame), .. Poles(frame), end];
        foreach (var callout in Callout.LayOut(frame, taken))
            DrawCallout(svg, callout);
        foreach (var group in groups)
            DrawLinked(svg, group, frame.Chart);
    }

    /// <summary>Within a page a mark leads to its statement.</summary>
    private static void DrawLinked(SvgWriter svg, MarkGroup group, ChartedSeries chart)
    {
        var colour = svg.Style.Of(chart.Series.Dimension);
        if (svg.Style.StandsAlone)
        {
            DrawMark(svg, group, colour);
            return;
        }

        var mark = chart.Marks[group.First - 1];
        var label = group.First == group.Last
            ? $"Statement {mark.Number}: {mark.Speaker}, {DayText.Short(mark.On)}, {chart.Scale.Key} at "
                + NumberText.Signed(mark.MeanAfter)
            : $"Statements {group.First} to {group.Last}, from {DayText.Short(mark.On)} on";
        svg.Open("a", ("href", $"#said-{group.First}"), ("aria-label", label));
        DrawMark(svg, group, colour);
        svg.Close();
    }

    private static void DrawMark(SvgWriter svg, MarkGroup group, string colour)
    {
        var label = group.Label("–");
        var half = Math.Max(Radius, 3.4 * label.Length + 4);
        svg.Element("rect", null,
            ("x", group.X - half), ("y", group.Y - Radius), ("width", 2 * half), ("height", 2 * Radius),
            ("rx", Radius), ("fill", colour), ("stroke", svg.Style.Paper), ("stroke-width", 1.5));
        svg.Element("text", label,
            ("x", group.X), ("y", group.Y + 4), ("text-anchor", "middle"), ("font-size", 11), ("font-weight", 700),
            ("fill", svg.Style.Paper));
    }

    private static void DrawCallout(SvgWriter svg, Callout callout)
    {
        var box = callout.Place;
        if (callout.Leader is { } leader)
        {
            svg.Element("line", null,
                ("x1", leader.Left), ("y1", leader.Top), ("x2", leader.Right), ("y2", leader.Bottom),
                ("stroke", svg.Style.Quiet), ("stroke-width", 0.75));
        }

        var (x, anchor) = box.Right <= callout.FromX ? (box.Right, "end") : (box.Left, "start");
        svg.Open("text", ("text-anchor", anchor), ("font-size", 11.5));
        svg.Element("tspan", $"{callout.Mark.Number} {callout.Mark.Speaker}",
            ("x", x), ("y", box.Top + 11), ("font-weight", 650));
        foreach (var (line, index) in callout.Lines.Select((line, index) => (line, index)))
        {
            svg.Element("tspan", line,
                ("x", x), ("y", box.Top + 11 + (index + 1) * Callout.LineHeight), ("font-style", "italic"));
        }

        svg.Close();
    }

    private static Box DrawEnd(SvgWriter svg, SvgFrame frame)
    {
        var (series, last) = (frame.Chart.Series, frame.Chart.Last);
        var (x, y) = (frame.X(series.AsOf) + 8, frame.Y(last.Mean));
        var reach = NumberText.Plain(frame.Chart.Reach(last, series.AsOf));
        svg.Open("text", ("x", x), ("y", y + 5), ("font-size", 14));
        svg.Element("tspan", NumberText.Signed(last.Mean),
            ("font-weight", 700), ("fill", svg.Style.Of(series.Dimension)));
        svg.Element("tspan", $" ±{reach}", ("fill", svg.Style.Quiet), ("font-size", 12));
        svg.Close();
        return new Box(x - 4, y - 12, x + 96, y + 12);
    }

    private static IEnumerable<Box> Lines(SvgFrame frame)
    {
        var (cells, asOf) = (frame.Chart.Series.Cells, frame.Chart.Series.AsOf);
        for (var i = 0; i < cells.Count; i++)
        {
            var (x, y) = (frame.X(cells[i].On), frame.Y(cells[i].Mean));
            yield return Box.Along(x, y, frame.X(i + 1 < cells.Count ? cells[i + 1].On : asOf), y, margin: 4);
            if (i > 0)
                yield return Box.Along(x, frame.Y(cells[i - 1].Mean), x, y, margin: 4);
        }
    }

    /// <summary>The staffs of the flags, and the break in time.</summary>
    private static IEnumerable<Box> Poles(SvgFrame frame)
    {
        foreach (var shift in frame.Chart.Shifts)
        {
            var x = frame.X(shift.On);
            yield return Box.Along(x, SvgFrame.Top, x, frame.Y(shift.After), margin: 4);
        }

        if (frame.Axis.StretchedFrom is { } from)
            yield return new Box(frame.Axis.Panels[0].Right, SvgFrame.Top, frame.X(from), SvgFrame.Bottom);
    }
}
