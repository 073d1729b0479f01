namespace PostureTracker.Actors;

/// <summary>Make an actor known that the codebook lacks.</summary>
public sealed record RegisterActor(string? Code, string? Name, string? Kind, IReadOnlyList<string?>? Aliases)
{
    /// <param name="command">As sent.</param>
    /// <param name="state">The actor of that code, if one was registered or a built-in one described.</param>
    public static Decision Decide(RegisterActor command, Actor? state)
    {
        var faults = new Faults();
        var code = ReadCode(faults, command.Code);
        var name = TextRules.Name(faults, "/name", command.Name);
        var kind = KindRules.Read<ActorKind>(faults, command.Kind);
        var aliases = AliasRules.Read(faults, command.Aliases);
        if (faults.Any)
            return faults.ToDecision();

        var registered = new ActorRegistered(code!.Value, name!, kind!.Value, AliasRules.Besides(name!, aliases));
        return (state ?? Actor.BuiltIn(registered.Actor)) switch
        {
            null => Decision.Accept(registered),
            var known when Describes(registered, known) => Decision.NothingNew,
            var known => Decision.Refuse(new Fault("/code", Refusal.AlreadyRegistered,
                $"{known.Code} is {known.Name}; describe it anew, or choose another code.")),
        };
    }

    private static ActorCode? ReadCode(Faults faults, string? code)
    {
        if (faults.Missing(code, "/code", "its code"))
            return null;
        if (ActorCode.IsCode(code))
            return new ActorCode(code);
        faults.Add("/code", Refusal.Malformed, "2 to 12 capital Latin letters and digits, the first a letter.");
        return null;
    }

    private static bool Describes(ActorRegistered said, Actor known) =>
        said.Name == known.Name && said.Kind == known.Kind && said.Aliases.SequenceEqual(known.Aliases);
}
