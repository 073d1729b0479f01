using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Charts;

/// <summary>Flags over a picture where the stance shifted; hollow while provisional.</summary>
internal static class SvgFlags
{
    private const double LetterWidth = 6.6;
    private const double Size = 5;
    private const double Above = 12;

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        var free = double.NegativeInfinity;
        foreach (var shift in frame.Shifts.OrderBy(shift => shift.On))
        {
            var x = frame.X(shift.On);
            DrawFlag(svg, frame, shift, x);
            var words = Words(shift);
            var width = words.Length * LetterWidth;
            var left = x + 10 + width <= frame.Sheet.Width - 16 ? x + 10 : x - 10 - width;
            if (left < free || left < 0)
                continue;

            svg.Element("text", words,
                ("x", left > x ? x + 10 : x - 10), ("y", frame.Top - Above + 4),
                ("text-anchor", left > x ? "start" : "end"), ("font-weight", 650), ("stroke", svg.Style.Paper),
                ("stroke-width", 4), ("paint-order", "stroke"));
            free = Math.Max(x, left + width) + 8;
        }
    }

    private static string Words(ShiftAnswer shift) =>
        (shift.Crossed ? $"{shift.From} → {shift.To}, " : "") + ShiftWords.Status(shift);

    private static void DrawFlag(SvgWriter svg, SvgFrame frame, ShiftAnswer shift, double x)
    {
        var (colour, staff) = (svg.Style.Of(shift.Dimension), frame.Top - Above);
        svg.Element("line", null,
            ("x1", x), ("x2", x), ("y1", staff + Size), ("y2", frame.Y(shift.After)),
            ("stroke", svg.Style.Quiet), ("stroke-dasharray", "2 3"));
        svg.Element("path", null,
            ("d", Shape(shift, x, staff)), ("stroke", colour), ("stroke-width", 1.5), ("stroke-linejoin", "round"),
            ("fill", shift.Crossed && !ShiftWords.Provisional(shift) ? colour : svg.Style.Paper));
    }

    /// <summary>A triangle the way it crossed, else a diamond.</summary>
    private static string Shape(ShiftAnswer shift, double x, double staff)
    {
        var at = SvgWriter.Number(x - Size);
        return (shift.Crossed, shift.After >= shift.Before) switch
        {
            (true, true) => $"M{at} {staff + Size}h{2 * Size}l-{Size} -{2 * Size}Z",
            (true, false) => $"M{at} {staff - Size}h{2 * Size}l-{Size} {2 * Size}Z",
            _ => $"M{at} {staff}l{Size} -{Size}l{Size} {Size}l-{Size} {Size}Z",
        };
    }
}
