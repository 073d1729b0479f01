using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>An actor's chart, and what steers it.</summary>
/// <param name="Scene">The picture.</param>
/// <param name="All">All steps as known, those after the day asked about too: where one can go.</param>
/// <param name="Unnumbered">How many statements of the window are too many to be numbered.</param>
public sealed record ActorChart(ChartScene Scene, IReadOnlyList<SeriesCell> All, int Unnumbered)
{
    private readonly Dictionary<Guid, int> _numbers = Numbered(All);

    public ChartedSeries Chart => Scene.Chart;

    /// <summary>The picture without what a page has beside it: the day compared with, and what the other side said.</summary>
    public ChartScene Alone => Scene with { Then = null, Rail = null };

    public bool IsEmpty => Chart.IsEmpty;

    public DateOnly AsOf => Chart.Series.AsOf;

    /// <summary>The days drawn: those of the window, or of the whole record; before the record began, the day alone.</summary>
    public ChartWindow Days => Scene.Window ?? new(IsEmpty ? AsOf : Chart.From, AsOf);

    /// <summary>The last day with something said before the one asked about; null: none.</summary>
    public DateOnly? Previous => All.LastOrDefault(cell => cell.On < AsOf)?.On;

    /// <summary>The first day with something said after it; null: none.</summary>
    public DateOnly? Next => All.FirstOrDefault(cell => cell.On > AsOf)?.On;

    /// <summary>The day nearest to the window with something said; null: there is some in it.</summary>
    public DateOnly? Nearest => Scene.Window?.NearestOutside([.. Chart.Series.Cells.Select(cell => cell.On)]);

    /// <summary>The number of a statement, from 1 in order of day; null: it is not of this stance.</summary>
    public int? NumberOf(Guid statement) => _numbers.TryGetValue(statement, out var number) ? number : null;

    private static Dictionary<Guid, int> Numbered(IReadOnlyList<SeriesCell> cells)
    {
        var numbers = new Dictionary<Guid, int>();
        var before = 0;
        foreach (var cell in cells)
        {
            foreach (var (index, statement) in cell.Statements.Index())
                numbers[statement] = before + index + 1;
            before += cell.Signals;
        }
        return numbers;
    }

    /// <summary>The picture alone, its marks leading to where they are told.</summary>
    /// <param name="statement">Where a statement is.</param>
    /// <param name="stance">Where the stance is, with the steps of all that are too near each other to be told apart.</param>
    public ChartScene Linked(Func<Guid, string> statement, string stance) => Alone with
    {
        Address = group => group.First == group.Last
            ? statement(Chart.Marks.First(mark => mark.Number == group.First).Statement)
            : stance,
    };

    public ChartMark? MarkOf(Guid statement) => Chart.Marks.FirstOrDefault(mark => mark.Statement == statement);
}
