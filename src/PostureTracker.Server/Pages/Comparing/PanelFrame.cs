using PostureTracker.Server.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>Where things are in one picture of a comparison; the same in each, so that they can be compared.</summary>
/// <param name="Model">The constants of the dimension.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record PanelFrame(StanceModel Model, DateOnly From, DateOnly To)
{
    public const int Width = 368;
    public const int Height = 176;
    public const double Left = 30;
    public const double Right = 362;
    public const double Top = 8;
    public const double Bottom = 144;

    private const int BandSteps = 16;

    private readonly ValueScale _values = new(Top, Bottom);

    public TimePanel Days { get; } = new(From, To > From ? To : From.AddDays(1), Left, Right);

    public double X(DateOnly day) => Days.X(day);

    public double Y(double value) => _values.Y(value);

    /// <summary>The steps of a stance as a line; empty: it has none.</summary>
    public string Line(ComparedActor actor)
    {
        var stops = Stops(actor);
        if (stops.Count == 0)
            return "";
        var steps = stops.Skip(1).Select(stop => $"H{At(X(stop.On))}V{At(Y(stop.Cell.Mean))}");
        return $"M{At(X(stops[0].On))} {At(Y(stops[0].Cell.Mean))}{string.Concat(steps)}H{At(X(To))}";
    }

    /// <summary>The 80 % interval between one step and the next, each as a closed path: it widens with silence.</summary>
    public IEnumerable<string> Bands(ComparedActor actor)
    {
        var stops = Stops(actor);
        for (var i = 0; i < stops.Count; i++)
        {
            var until = i + 1 < stops.Count ? stops[i + 1].On : To;
            if (until > stops[i].On)
                yield return Band(stops[i].Cell, stops[i].On, until);
        }
    }

    private static List<(DateOnly On, Cell Cell)> Stops(ComparedActor actor, DateOnly from) =>
    [
        .. actor.Carried is { } carried ? [(from, carried)] : (ReadOnlySpan<(DateOnly, Cell)>)[],
        .. actor.Cells.Select(cell => (cell.Day, cell)),
    ];

    private List<(DateOnly On, Cell Cell)> Stops(ComparedActor actor) => Stops(actor, From);

    private string Band(Cell cell, DateOnly from, DateOnly until)
    {
        var days = until.DayNumber - from.DayNumber;
        var count = Math.Min(days, BandSteps);
        var along = Enumerable.Range(0, count + 1).Select(step => from.AddDays(days * step / count)).ToList();
        var upper = along.Select(day => Point(day, cell.Mean + Reach(cell, day)));
        var lower = along.AsEnumerable().Reverse().Select(day => Point(day, cell.Mean - Reach(cell, day)));
        return $"M{string.Join('L', upper.Concat(lower))}Z";
    }

    private double Reach(Cell cell, DateOnly day) =>
        StanceModel.IntervalZ * Math.Sqrt(Model.Grown(cell.Variance, day.DayNumber - cell.Day.DayNumber));

    private string Point(DateOnly day, double value) => $"{At(X(day))} {At(Y(value))}";

    private static string At(double value) => SvgWriter.Number(value);
}
