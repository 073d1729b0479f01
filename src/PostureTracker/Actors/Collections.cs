namespace PostureTracker.Actors;

/// <summary>The collections every ledger has from the start.</summary>
public static class Collections
{
    /// <summary>Where a statement belongs that names no other.</summary>
    public const string Desk = "desk";

    public static IReadOnlyList<Collection> BuiltIn { get; } =
    [
        new(Desk, CollectionKind.Human, null),
        new("gdelt", CollectionKind.Machine, null),
        new("icews", CollectionKind.Machine, null),
        new("polecat", CollectionKind.Machine, null),
    ];

    /// <summary>Names that would give a statement the id of an actor or of a collection (see <see cref="Identity"/>).
    /// </summary>
    public static IReadOnlyList<string> Reserved { get; } = ["actor", "collection"];

    public static Collection? Find(string? name) => BuiltIn.FirstOrDefault(collection => collection.Name == name);
}
