using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Gathers an actor's chart for a window of days. Words are read only of the statements it numbers, however long the
/// record is.</summary>
public sealed class ActorCharts(PostureQueries postures, ShiftQueries shifts, StatementSearch statements)
{
    private const int MostMarks = 40;
    private const int MostShifts = 60;
    private const int MostSaid = 12;

    /// <param name="asked">Which stance.</param>
    /// <param name="also">What is told beside the chart, by its days.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<ActorChart>> ReadAsync(
        ActorAsked asked, IReadOnlyCollection<DateOnly> also, CancellationToken cancellation)
    {
        // A later day changes no earlier step: read once, the steps to come are where one can go.
        var read = await postures.SeriesAsync(
            asked.Held with { AsOf = null }, asked.Code, new(asked.Recipient, asked.Dimension, null, null),
            cells => Told(asked, cells, also), cancellation);
        if (read.Value is not { } all)
            return read.None!;
        var series = all with { AsOf = asked.Known.AsOf, Cells = [.. all.Cells.Where(cell => cell.On <= asked.Known.AsOf)] };
        var window = WindowOf(asked, series.Cells.Select(cell => cell.On));
        SeriesCell[] within = [.. series.Cells.Where(cell => window?.Contains(cell.On) ?? true)];
        Guid[] numbered = [.. within.SelectMany(cell => cell.Statements).TakeLast(MostMarks)];
        var beside = series.Cells.Where(cell => also.Contains(cell.On)).SelectMany(cell => cell.Statements).Take(MostMarks);
        var known = await statements.KnownAsync(numbered.Union(beside), asked.KnownAt, cancellation);
        var filter = new ShiftFilter(
            new([asked.Code], Stored.Of(asked.Recipient), asked.Dimension), null, null, null, null);
        var shifted = await shifts.FindAsync(asked.Held, filter, after: null, MostShifts, cancellation);
        if (shifted.Value is not { } page)
            return shifted.None!;
        var chart = new ChartedSeries(series, ChartMark.Of(series, known), page.Answer.Shifts);
        var scene = new ChartScene(chart)
        {
            Window = window,
            Then = asked.Then,
            Rail = chart.IsEmpty ? null : await RailAsync(asked, window ?? new(chart.From, series.AsOf), cancellation),
            Since = await SinceAsync(asked, all.Position, known, cancellation),
        };
        return new ActorChart(scene, all.Cells, Math.Max(0, within.Sum(cell => cell.Signals) - numbered.Length));
    }

    private static ChartWindow? WindowOf(ActorAsked asked, IEnumerable<DateOnly> days) =>
        ChartWindow.Of(asked.View.From, asked.View.To, [.. days], asked.Known.AsOf);

    /// <summary>The last days of the window, as far as they are numbered, and those told beside it.</summary>
    private static IEnumerable<Cell> Told(
        ActorAsked asked, IReadOnlyList<Cell> cells, IReadOnlyCollection<DateOnly> also)
    {
        Cell[] known = [.. cells.Where(cell => cell.Day <= asked.Known.AsOf)];
        var window = WindowOf(asked, known.Select(cell => cell.Day));
        var (told, count) = (new List<Cell>(), 0);
        foreach (var cell in known.Reverse().Where(cell => window?.Contains(cell.Day) ?? true))
        {
            if (count >= MostMarks)
                break;
            told.Add(cell);
            count += cell.Sum.Count;
        }
        return told.Union(known.Where(cell => also.Contains(cell.Day)));
    }

    private async Task<Rail?> RailAsync(ActorAsked asked, ChartWindow days, CancellationToken cancellation)
    {
        if (asked.Recipient is not { } other)
            return null;
        var filter = new StatementFilter
        {
            Collection = asked.View.Collection,
            Actor = other.ToString(),
            Recipient = asked.Code,
            Status = StatementStatus.Live,
            SaidFrom = days.From,
            SaidTo = days.To,
        };
        var found = await statements.FindAsync(asked.Held, filter, before: null, MostSaid, cancellation);
        return new Rail(ActorNames.Of(other), [.. (found.Value?.Statements ?? [])
            .Where(said => said.Statement.Actor == other).OrderBy(said => said.Resolved.Day)
            .Select(said => new RailMark(
                said.Resolved.Day, said.Resolved.Speaker ?? ActorNames.Of(other), QuoteOf(said),
                said.Statement.Texts[0].Language, asked.AddressOf(said.Id)))]);
    }

    private static string QuoteOf(StatementAnswer said) =>
        said.Statement.Signals?.FirstOrDefault(signal => signal.Quote is not null)?.Quote ?? said.Statement.Texts[0].Content;

    /// <summary>What became of the statements after the moment shown; nothing, where that is the latest.</summary>
    private async Task<IReadOnlyDictionary<Guid, Fate>> SinceAsync(
        ActorAsked asked, long position, IReadOnlyDictionary<Guid, StatementAnswer> known, CancellationToken cancellation)
    {
        if (asked.KnownAt >= position || known.Count == 0)
            return new Dictionary<Guid, Fate>();
        var later = await statements.KnownAsync(known.Keys, position, cancellation);
        return later.Values.ToDictionary(one => one.Id, one => one switch
        {
            { Status: StatementStatus.Retracted } => Fate.Retracted,
            _ => one.Version > known[one.Id].Version ? Fate.Corrected : Fate.Stands,
        });
    }
}
