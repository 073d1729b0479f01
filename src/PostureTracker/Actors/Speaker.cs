namespace PostureTracker.Actors;

/// <summary>A person or organ that speaks for an actor. It holds one role at a time.</summary>
/// <param name="Name">The registered name.</param>
/// <param name="Aliases">Other spellings; no two speakers of an actor share a name or an alias.</param>
/// <param name="Roles">In order of their first day, none overlapping another.</param>
public sealed record Speaker(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<Role> Roles)
{
    public Role? RoleOn(DateOnly day) => Roles.FirstOrDefault(role => role.HeldOn(day));

    /// <summary>Whether it goes by this name, however composed, spaced or cased.</summary>
    public bool IsNamed(string name) => Aliases.Prepend(Name).Any(known => Folding.SameName(known, name));

    /// <summary>A new role ends the one before, and is itself over when a later one begins; one from the same day takes
    /// the place of the old.</summary>
    internal Speaker Appointed(Role role, IReadOnlyList<string> aliases)
    {
        var earlier = Roles.Where(other => other.From < role.From).Select(other => other.EndedBefore(role.From));
        var later = Roles.Where(other => other.From > role.From).ToArray();
        var held = later is [var next, ..] ? role.EndedBefore(next.From) : role;
        return this with { Aliases = [.. Aliases, .. aliases], Roles = [.. earlier, held, .. later] };
    }

    internal Speaker Left(DateOnly on) =>
        this with { Roles = [.. Roles.Select(role => role.HeldOn(on) ? role with { Until = on } : role)] };
}
