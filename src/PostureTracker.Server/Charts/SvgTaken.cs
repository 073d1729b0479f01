namespace PostureTracker.Server.Charts;

/// <summary>What words must not cover.</summary>
internal static class SvgTaken
{
    public static IEnumerable<Box> Lines(SvgFrame frame)
    {
        var cells = frame.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            var (x, y) = (frame.X(cells[i].On), frame.Y(cells[i].Mean));
            yield return Box.Along(x, y, frame.X(i + 1 < cells.Count ? cells[i + 1].On : frame.End), y, margin: 4);
            if (i > 0)
                yield return Box.Along(x, frame.Y(cells[i - 1].Mean), x, y, margin: 4);
        }
    }

    /// <summary>The staffs of the flags, the cursors, and the break in time.</summary>
    public static IEnumerable<Box> Poles(SvgFrame frame)
    {
        foreach (var shift in frame.Shifts)
        {
            var x = frame.X(shift.On);
            yield return Box.Along(x, frame.Top, x, frame.Y(shift.After), margin: 4);
        }

        foreach (var day in SvgCursors.Days(frame))
            yield return Box.Along(frame.X(day), frame.Top, frame.X(day), frame.Bottom, margin: 4);
        if (frame.Axis.StretchedFrom is { } from)
            yield return new Box(frame.Axis.Panels[0].Right, frame.Top, frame.X(from), frame.Bottom);
    }
}
