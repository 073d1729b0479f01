using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>What a statement's page shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Words">How to call what is in it.</param>
/// <param name="Versions">The statement as each of its events left it, oldest first; at least one.</param>
/// <param name="History">What each of them was, and changed.</param>
/// <param name="Linked">What it links to, and what links to it.</param>
/// <param name="Compared">Two of its versions side by side; null: it has only one.</param>
/// <param name="IsBehind">The stances do not show the last version yet.</param>
/// <param name="Origin">The scheme and host that a citation names.</param>
public sealed record StatementView(
    ShellFacts Facts, RecordWords Words, IReadOnlyList<RecordedStatement> Versions, IReadOnlyList<VersionAnswer> History,
    IReadOnlyList<LinkedLine> Linked, ComparedVersions? Compared, bool IsBehind, string Origin)
{
    public RecordedStatement Current => Versions[^1];

    public Statement Statement => Current.State.Statement;

    public Resolved Resolved => Current.State.Resolved;

    public string Path => PathOf(Current.Id);

    /// <summary>Who spoke; where nobody is named, on whose behalf.</summary>
    public string Speaker => Resolved.Speaker ?? Words.Of(Statement.Actor);

    /// <summary>Why it was retracted; null: it counts.</summary>
    public string? Retraction => Current.State.Retracted
        ? History.Last(version => version.Kind == "retracted").Reason
        : null;

    public static string PathOf(Guid statement) => $"/statements/{statement}";

    /// <summary>The page of another statement, in the same view.</summary>
    public string At(Guid statement) => Facts.View.At(PathOf(statement));
}

/// <summary>A link to or from another statement.</summary>
/// <param name="Kind">How the one stands to the other.</param>
/// <param name="Outward">Whether it leads from here.</param>
/// <param name="Statement">The other.</param>
/// <param name="Other">The other as it was known; null: not in the read models yet.</param>
public sealed record LinkedLine(LinkKind Kind, bool Outward, Guid Statement, StatementAnswer? Other);

/// <summary>Two versions of a statement, and what the second instead of the first does to the stances.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="Fields">Field by field.</param>
/// <param name="Effects">Each stance that differs, the most first.</param>
public sealed record ComparedVersions(
    RecordedStatement Before, RecordedStatement After, IReadOnlyList<FieldDifference> Fields,
    IReadOnlyList<TrackEffect> Effects);
