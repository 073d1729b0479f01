namespace PostureTracker.Actors;

/// <summary>Open the books of a new body of statements.</summary>
public sealed record RegisterCollection(string? Name, string? Kind, string? Title)
{
    /// <param name="command">As sent.</param>
    /// <param name="state">The collection of that name, if one was registered.</param>
    public static Decision Decide(RegisterCollection command, Collection? state)
    {
        var faults = new Faults();
        CheckName(faults, command.Name);
        var kind = KindRules.Read<CollectionKind>(faults, command.Kind);
        var title = TextRules.OptionalName(faults, "/title", command.Title);
        if (faults.Any)
            return faults.ToDecision();

        var registered = new CollectionRegistered(command.Name!, kind!.Value, title);
        return (state ?? Collections.Find(command.Name)) switch
        {
            null => Decision.Accept(registered),
            var known when known == Collection.Of(registered) => Decision.NothingNew,
            var known => Decision.Refuse(new Fault("/name", Refusal.AlreadyRegistered,
                $"'{known.Name}' is another collection already; choose another name.")),
        };
    }

    private static void CheckName(Faults faults, string? name)
    {
        if (faults.Missing(name, "/name", "the name of the collection"))
            return;
        if (!Collection.IsName(name))
            faults.Add("/name", Refusal.Malformed,
                "2 to 40 small Latin letters, digits and hyphens, the first a letter.");
        else if (Collections.Reserved.Contains(name))
            faults.Add("/name", Refusal.NameTaken, $"'{name}' is reserved; choose another name.");
    }
}
