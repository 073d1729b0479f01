using PostureTracker.Server.Postures;
using PostureTracker.Server.Statements;
using PostureTracker.Statements;

namespace PostureTracker.Server.Charts;

/// <summary>A statement numbered on a chart.</summary>
/// <param name="Number">From 1, in order of day.</param>
/// <param name="On">The day it counts from.</param>
/// <param name="Speaker">Who spoke, or the form where nobody is named.</param>
/// <param name="Source">Where it was published first.</param>
/// <param name="Quote">The words the signal rests on, else its first text.</param>
/// <param name="Value">What it said, −1..+1.</param>
/// <param name="MeanAfter">Where the stance stood after that day.</param>
/// <param name="Statement">Which it is.</param>
public sealed record ChartMark(
    int Number, DateOnly On, string Speaker, string Source, string Quote, double Value, double MeanAfter, Guid Statement)
{
    /// <summary>The statements of a series, numbered from its first; those not among <paramref name="statements"/> are left
    /// out.</summary>
    public static IReadOnlyList<ChartMark> Of(
        SeriesAnswer series, IReadOnlyDictionary<Guid, StatementAnswer> statements)
    {
        var marks = new List<ChartMark>();
        var before = 0;
        foreach (var cell in series.Cells)
        {
            var numbered = cell.Statements.Index().Where(one => statements.ContainsKey(one.Item));
            marks.AddRange(numbered.Select(one => Of(before + one.Index + 1, cell, statements[one.Item], series)));
            before += cell.Signals;
        }
        return marks;
    }

    private static ChartMark Of(int number, SeriesCell cell, StatementAnswer said, SeriesAnswer series)
    {
        Signal[] signals = [.. (said.Statement.Signals ?? []).Where(signal => Speaks(signal, said.Statement, series))];
        var weight = signals.Sum(signal => signal.Confidence);
        var value = weight == 0 ? 0 : signals.Sum(signal => signal.Value * signal.Confidence) / weight;
        return new(
            number,
            cell.On,
            said.Resolved.Speaker ?? said.Statement.Form.Replace('-', ' '),
            said.Statement.Sources[0].Name,
            signals.FirstOrDefault(signal => signal.Quote is not null)?.Quote ?? said.Statement.Texts[0].Content,
            (double)value,
            cell.Mean,
            said.Id);
    }

    private static bool Speaks(Signal signal, Statement statement, SeriesAnswer series) =>
        signal.Dimension == series.Dimension
        && (signal.Actor ?? statement.Actor) == series.Actor
        && (series.Recipient is null || (signal.Recipient ?? statement.Recipient) == series.Recipient);
}
