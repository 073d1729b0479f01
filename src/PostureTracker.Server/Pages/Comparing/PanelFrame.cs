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
    private const double BandStep = 5;

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

    /// <summary>The 80 % interval between one step shown and the next, each as a closed path: it widens with silence.</summary>
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

    /// <summary>The steps that can be told apart, the first where the window finds it.</summary>
    private IReadOnlyList<(DateOnly On, Cell Cell)> Stops(ComparedActor actor) => StepThinning.Of<(DateOnly On, Cell Cell)>(
        [
            .. actor.Carried is { } carried ? [(From, carried)] : (ReadOnlySpan<(DateOnly, Cell)>)[],
            .. actor.Cells.Select(cell => (cell.Day, cell)),
        ],
        stop => X(stop.On));

    private string Band(Cell cell, DateOnly from, DateOnly until)
    {
        var days = until.DayNumber - from.DayNumber;
        var count = Math.Clamp((int)((X(until) - X(from)) / BandStep), 1, Math.Min(days, BandSteps));
        var along = Enumerable.Range(0, count + 1).Select(step => from.AddDays((int)((long)days * step / count))).ToList();
        var upper = along.Select(day => Point(day, cell.Mean + Reach(cell, day)));
        var lower = along.SkipLast(1).Reverse().Select(day => Point(day, cell.Mean - Reach(cell, day)));
        var turn = At(Math.Round(Y(cell.Mean - Reach(cell, until)), 1));
        return $"M{string.Join('L', upper)}V{turn}L{string.Join('L', lower)}Z";
    }

    private double Reach(Cell cell, DateOnly day) =>
        StanceModel.IntervalZ * Math.Sqrt(Model.Grown(cell.Variance, day.DayNumber - cell.Day.DayNumber));

    /// <summary>Of a band a tenth is fine enough: there are many points.</summary>
    private string Point(DateOnly day, double value) => $"{At(Math.Round(X(day), 1))} {At(Math.Round(Y(value), 1))}";

    private static string At(double value) => SvgWriter.Number(value);
}
