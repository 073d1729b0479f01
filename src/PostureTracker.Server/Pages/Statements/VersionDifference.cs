namespace PostureTracker.Server.Pages.Statements;

/// <summary>A field in two versions.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Before">In the first; none: the field was not there.</param>
/// <param name="After">In the second; none: it is not there.</param>
/// <param name="Language">BCP 47, of words that were quoted; null: ours.</param>
/// <param name="Changed">Whether they differ.</param>
public sealed record FieldDifference(
    string Label, IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After, string? Language, bool Changed);

/// <summary>Two versions of a statement, field by field and word by word.</summary>
public static class VersionDifference
{
    /// <summary>Every field that either has, in the order of the second.</summary>
    public static IReadOnlyList<FieldDifference> Between(
        IReadOnlyList<StatementField> before, IReadOnlyList<StatementField> after)
    {
        var earlier = before.ToDictionary(field => field.Key);
        var later = after.Select(field => field.Key).ToHashSet();
        return
        [
            .. after.Select(field => Between(earlier.GetValueOrDefault(field.Key), field)),
            .. before.Where(field => !later.Contains(field.Key)).Select(field => Between(field, null)),
        ];
    }

    private static FieldDifference Between(StatementField? before, StatementField? after)
    {
        var (a, b) = WordDifference.Between(before?.Words ?? "", after?.Words ?? "");
        var label = (after ?? before)!.Label;
        return new(label, a, b, (after ?? before)!.Language, before?.Words != after?.Words);
    }
}
