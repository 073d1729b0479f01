using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Charts;

/// <summary>The days a chart shows, both inclusive.</summary>
public sealed record ChartWindow(DateOnly From, DateOnly To)
{
    private const double Ahead = 0.3;
    private const int Enough = 2;

    /// <summary>What can be asked for by a link, the narrowest first.</summary>
    public static IReadOnlyList<(string Name, int Days)> Spans { get; } = [("3 weeks", 21), ("6 months", 183)];

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The days asked for; null: the whole record. An open end is the record's own: its first day, or the day asked
    /// about with some room after it, empty, since no forecast is implied.</summary>
    /// <param name="from">Where it begins; null: open.</param>
    /// <param name="to">Where it ends; null: open.</param>
    /// <param name="days">The days on which something was said.</param>
    /// <param name="asOf">The day asked about.</param>
    public static ChartWindow? Of(Since? from, DateOnly? to, IReadOnlyList<DateOnly> days, DateOnly asOf)
    {
        if (days.Count == 0)
            return null;
        if (from is null && to is null)
            return ByItself(days, asOf);
        var first = from?.Before(asOf) ?? days[0];
        return to is null && first <= days[0] ? null : new(first, to ?? Open(first, asOf));
    }

    /// <summary>Where nothing is asked: the narrowest span in which there is something to see.</summary>
    private static ChartWindow? ByItself(IReadOnlyList<DateOnly> days, DateOnly asOf)
    {
        foreach (var (_, span) in Spans)
        {
            var from = new Since(null, span).Before(asOf);
            if (from > days[0] && days.Count(day => from <= day && day <= asOf) >= Enough)
                return new(from, Open(from, asOf));
        }
        return null;
    }

    private static DateOnly Open(DateOnly from, DateOnly asOf)
    {
        var ahead = Math.Max(1, (int)((asOf.DayNumber - from.DayNumber) * Ahead));
        return DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, Math.Max(from.DayNumber, asOf.DayNumber) + ahead));
    }

    /// <summary>The day with something said that is nearest to it; null: there is none, or some within it.</summary>
    public DateOnly? NearestOutside(IReadOnlyList<DateOnly> days) => days.Any(Contains)
        ? null
        : days.OrderBy(Away).Select(day => (DateOnly?)day).FirstOrDefault();

    private int Away(DateOnly day) =>
        Math.Max(0, Math.Max(From.DayNumber - day.DayNumber, day.DayNumber - To.DayNumber));
}
