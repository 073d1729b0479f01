namespace PostureTracker.Stances;

/// <summary>A posting of one track, with its place in the ledger.</summary>
/// <param name="Sequence">The position of its event.</param>
/// <param name="Statement">Whose it is.</param>
/// <param name="Day">The day it counts from.</param>
/// <param name="Weight">In thousandths, 1..1000.</param>
/// <param name="Value">In thousandths, −1000..1000.</param>
/// <param name="Sign">+1 entered, −1 undone.</param>
public readonly record struct TrackPosting(
    long Sequence, Guid Statement, DateOnly Day, int Weight, int Value, int Sign)
{
    /// <summary>What they sum to, day by day.</summary>
    /// <param name="postings">In order of day.</param>
    public static IEnumerable<(DateOnly Day, CellSum Sum)> Days(IEnumerable<TrackPosting> postings)
    {
        var (day, sum) = (default(DateOnly?), default(CellSum));
        foreach (var posting in postings)
        {
            if (day is { } ended && ended != posting.Day)
            {
                yield return (ended, sum);
                sum = default;
            }

            day = posting.Day;
            sum += posting.Sum;
        }

        if (day is { } last)
            yield return (last, sum);
    }

    /// <summary>Those that stand: entered and not undone since; in order of day.</summary>
    /// <param name="postings">In order of day, and of their place in the ledger within it.</param>
    public static IEnumerable<TrackPosting> Standing(IEnumerable<TrackPosting> postings)
    {
        var day = new List<TrackPosting>();
        foreach (var posting in postings)
        {
            if (day is [var first, ..] && first.Day != posting.Day)
            {
                foreach (var standing in day)
                    yield return standing;
                day.Clear();
            }

            if (posting.Sign > 0)
                day.Add(posting);
            else
                day.RemoveAt(day.FindLastIndex(entered => entered.Statement == posting.Statement));
        }

        foreach (var standing in day)
            yield return standing;
    }

    /// <summary>What it adds to its day.</summary>
    public CellSum Sum => new(Sign * Weight, (long)Sign * Weight * Value, Sign);
}
