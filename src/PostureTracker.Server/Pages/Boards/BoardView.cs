using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Statements;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>What the board shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Since">The day the changes are counted from.</param>
/// <param name="Rows">Who towards whom; what moved most first.</param>
/// <param name="Latest">The statements recorded last.</param>
public sealed record BoardView(
    ShellFacts Facts, DateOnly Since, IReadOnlyList<BoardRow> Rows, IReadOnlyList<StatementAnswer> Latest)
{
    /// <summary>How far a mean must have gone to be told as a move.</summary>
    public const double Visible = 0.05;

    /// <summary>How many rows one page shows.</summary>
    public const int PageOfRows = 15;

    private const int LineDays = 183;

    private const int MostRecipients = 40;

    /// <summary>The stance that moved most; null: none did.</summary>
    public required Hero? Hero { get; init; }

    /// <summary>The latest steps of each stance.</summary>
    public required ILookup<Track, (DateOnly On, double Mean)> Lines { get; init; }

    /// <summary>How many rows were left to the pages before.</summary>
    public required int Skipped { get; init; }

    /// <summary>Whom the board can be narrowed to; where they are very many, nobody: an address still can.</summary>
    public IReadOnlyList<ActorCode> Recipients =>
        Rows.Select(row => row.Recipient).OfType<ActorCode>().Distinct().Take(MostRecipients + 1).ToList() is { Count: <= MostRecipients } few
            ? [.. few.OrderBy(ActorNames.Of, StringComparer.Ordinal)]
            : [];

    /// <summary>How many rows moved.</summary>
    public int Moved => Rows.Count(row => Reach(row) >= Visible);

    public IReadOnlyList<BoardRow> Shown => [.. Rows.Skip(Skipped).Take(PageOfRows)];

    /// <summary>The last day on which anything was said, of what is shown.</summary>
    public DateOnly? LastOn => Rows.SelectMany(row => row.Dimensions.Values).Max(stance => stance?.LastOn);

    /// <summary>The line of a stance over the last half year, as a path.</summary>
    public string LineOf(BoardRow row, Dimension dimension) => SparkPath.Of(
        [.. Lines[new(Facts.View.Collection, row.Actor, row.Recipient, dimension)]],
        new(new Reading.Since(null, LineDays).Before(Facts.AsOf), Facts.AsOf));

    /// <summary>The board's pairs, what moved most first; an actor towards anyone only where it addresses several, or
    /// nobody.</summary>
    public static IReadOnlyList<BoardRow> Pairs(IReadOnlyList<BoardRow> rows)
    {
        var addressed = rows.Where(row => row.Recipient is not null).CountBy(row => row.Actor).ToDictionary();
        return
        [
            .. rows.Where(row => row.Recipient is not null || addressed.GetValueOrDefault(row.Actor) != 1)
                .OrderByDescending(Reach).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Recipient),
        ];
    }

    /// <summary>How far it went: a net change of nothing can hide a swing.</summary>
    public static double Reach(BoardStance stance) => Math.Max(Math.Abs(stance.Change ?? 0), stance.Swing ?? 0);

    private static double Reach(BoardRow row) => row.Dimensions.Values.Max(stance => stance is null ? 0 : Reach(stance));
}
