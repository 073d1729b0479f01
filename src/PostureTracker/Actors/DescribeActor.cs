namespace PostureTracker.Actors;

/// <summary>Change what an actor is called, or what it is; whatever is absent stays. Aliases given replace the old.
/// </summary>
public sealed record DescribeActor(string? Name, string? Kind, IReadOnlyList<string?>? Aliases)
{
    public static Decision Decide(DescribeActor command, Actor state)
    {
        var faults = new Faults();
        var name = TextRules.OptionalName(faults, "/name", command.Name) ?? state.Name;
        var kind = command.Kind is null ? state.Kind : KindRules.Read<ActorKind>(faults, command.Kind);
        var aliases = command.Aliases is null ? state.Aliases : AliasRules.Read(faults, command.Aliases);
        if (faults.Any)
            return faults.ToDecision();

        var described = new ActorDescribed(state.Code, name, kind!.Value, AliasRules.Besides(name, aliases));
        return Changes(state, described) ? Decision.Accept(described) : Decision.NothingNew;
    }

    private static bool Changes(Actor state, ActorDescribed said) =>
        said.Name != state.Name || said.Kind != state.Kind || !said.Aliases.SequenceEqual(state.Aliases);
}
