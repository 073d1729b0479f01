namespace PostureTracker.Server.Charts;

/// <summary>The numbered statements on the line, the words of those that moved it most, and where it ends.</summary>
internal static class SvgMarks
{
    public const double Radius = 9;

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        var places = frame.Marks.Select(mark => (mark.Number, frame.X(mark.On), frame.Y(mark.MeanAfter)));
        var groups = MarkGroup.Of(places, group => group.X + 2 * Radius, nearY: 2 * Radius);
        Box[] end = svg.Style.StandsAlone ? [DrawEnd(svg, frame)] : [];
        var circles = groups.Select(group => Box.Around(group.X, group.Y, Radius + 3));
        Box[] taken = [.. circles, .. SvgTaken.Lines(frame), .. SvgTaken.Poles(frame), .. end];
        foreach (var callout in frame.Sheet.HasQuotes ? Callout.LayOut(frame, taken) : [])
            DrawCallout(svg, callout);
        foreach (var group in groups)
            SvgMark.Draw(svg, frame, group, groups);
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
                ("x", x), ("y", box.Top + 11 + (index + 1) * Callout.LineHeight), ("font-style", "italic"),
                ("font-family", svg.Style.Words));
        }

        svg.Close();
    }

    private static Box DrawEnd(SvgWriter svg, SvgFrame frame)
    {
        var (series, last) = (frame.Chart.Series, frame.Chart.Last);
        var (x, y) = (frame.X(frame.End) + 8, frame.Y(last.Mean));
        var reach = NumberText.Plain(frame.Chart.Reach(last, series.AsOf));
        svg.Open("text", ("x", x), ("y", y + 5), ("font-size", 14));
        svg.Element("tspan", NumberText.Signed(last.Mean),
            ("font-weight", 700), ("fill", svg.Style.Of(series.Dimension)));
        svg.Element("tspan", $" ±{reach}", ("fill", svg.Style.Quiet), ("font-size", 12));
        svg.Close();
        return new Box(x - 4, y - 12, x + 96, y + 12);
    }
}
