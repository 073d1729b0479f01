namespace PostureTracker.Statements;

/// <summary>The statements that a draft links to, which the record must be asked about.</summary>
public static class Mentions
{
    public static IReadOnlySet<Guid> Of(StatementDraft draft, string collection) =>
        (draft.Links ?? []).SelectMany(link => IdsOf(link?.Statement, collection)).ToHashSet();

    /// <summary>The ids that a link can mean: the text as an id, or as an externalId of the same collection.</summary>
    public static IEnumerable<Guid> IdsOf(string? statement, string collection)
    {
        if (string.IsNullOrEmpty(statement))
            yield break;
        if (Identity.TryRead(statement, out var id))
            yield return id;
        yield return Identity.Statement(collection, statement);
    }
}
