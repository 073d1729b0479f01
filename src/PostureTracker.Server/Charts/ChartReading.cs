using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Charts;

/// <summary>Gathers what a chart of the whole record shows: the series, all its statements and its shifts, as known at one
/// position. For the command line; a page draws of a long record only what can be told apart.</summary>
public sealed class ChartReading(PostureQueries postures, ShiftQueries shifts, StatementSearch statements)
{
    private const int MostShifts = 1000;

    public async Task<Answer<ChartedSeries>> ReadAsync(
        Question question, string actor, TrackWindow window, CancellationToken cancellation)
    {
        var answer = await postures.SeriesAsync(question, actor, window, cancellation);
        if (answer.Value is not { } series)
            return answer.None!;
        var same = question with { AsOf = series.AsOf, KnownAt = new(KnownAt.PositionOf(series.KnownAt), null) };
        var known = await statements.KnownAsync(
            series.Cells.SelectMany(cell => cell.Statements), same.KnownAt!.Position!.Value, cancellation);
        var filter = new ShiftFilter(
            new([actor], Stored.Of(window.Recipient), window.Dimension), null, window.From, window.To, null);
        var found = await shifts.FindAsync(same, filter, after: null, MostShifts, cancellation);
        return found.Value is { } page
            ? new ChartedSeries(series, ChartMark.Of(series, known), page.Answer.Shifts)
            : found.None!;
    }
}
