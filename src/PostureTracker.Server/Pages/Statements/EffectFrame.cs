using PostureTracker.Server.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Where things are on the picture of an effect: a window of days around the change, and as much of −1..+1 as it
/// spans, in steps of 0.2.</summary>
/// <param name="Days">From left to right.</param>
/// <param name="Low">The value at the bottom, in fifths.</param>
/// <param name="High">The value at the top, in fifths.</param>
public sealed record EffectFrame(TimePanel Days, int Low, int High)
{
    public const int Width = 560;
    public const int Height = 260;
    public const double Left = 52;
    public const double Right = 448;
    public const double Top = 16;
    public const double Bottom = 222;

    private const double Visible = 0.005;
    private const int Shortest = 28;
    private const int Longest = 400;

    public static EffectFrame Of(TrackEffect effect, DateOnly asOf)
    {
        var cells = effect.Change.Before.Concat(effect.Change.After).ToList();
        var first = cells.Select(cell => cell.Day).DefaultIfEmpty(effect.On).Min();
        var last = cells.Select(cell => cell.Day).Where(day => effect.Apart(day) >= Visible).DefaultIfEmpty(first).Max();
        var span = Math.Clamp((int)(1.3 * (last.DayNumber - first.DayNumber)), Shortest, Longest);
        var to = DateOnly.FromDayNumber(Math.Min(asOf.DayNumber, first.DayNumber + span));
        var from = DateOnly.FromDayNumber(Math.Max(0, first.DayNumber - Math.Max(4, span / 10)));
        double[] values =
        [
            .. cells.Where(cell => cell.Day <= to).Select(cell => cell.Mean),
            .. new[] { effect.Change.Last?.Mean }.OfType<double>(),
        ];
        var low = (int)Math.Floor(5 * values.DefaultIfEmpty(0).Min() - 0.25);
        var high = (int)Math.Ceiling(5 * values.DefaultIfEmpty(0).Max() + 0.25);
        (low, high) = high - low < 2 ? (low - 1, low + 1) : (low, high);
        return new(new(from, to, Left, Right), Math.Max(-5, low), Math.Min(5, high));
    }

    public double Y(double value) =>
        Bottom + (Top - Bottom) * (5 * Math.Clamp(value, Low / 5.0, High / 5.0) - Low) / (High - Low);

    /// <summary>A step line: it jumps on days with statements only, and begins with the first.</summary>
    public string Path(Cell? last, IReadOnlyList<Cell> cells)
    {
        var path = new System.Text.StringBuilder();
        if (last is not null)
            path.Append('M').Append(At(Left)).Append(' ').Append(At(Y(last.Mean)));
        foreach (var cell in cells.Where(cell => cell.Day <= Days.To))
        {
            var (x, y) = (At(Days.X(cell.Day)), At(Y(cell.Mean)));
            path.Append(path.Length == 0 ? string.Concat("M", x, " ", y) : string.Concat("H", x, "V", y));
        }

        return path.Length == 0 ? "" : path.Append('H').Append(At(Right)).ToString();
    }

    private static string At(double value) => SvgWriter.Number(value);
}
