using PostureTracker.Statements;

namespace PostureTracker.Actors;

/// <summary>A speaker, new or known, takes up a role. Aliases add to those known.</summary>
public sealed record AppointSpeaker(
    string? Name, IReadOnlyList<string?>? Aliases, string? Role, decimal? Authority, string? From, string? Until)
{
    public static Decision Decide(AppointSpeaker command, Actor state)
    {
        var faults = new Faults();
        var name = TextRules.Name(faults, "/name", command.Name);
        var known = name is null ? null : state.SpeakerNamed(name);
        var aliases = AliasRules.Read(
            faults, command.Aliases, alias => state.SpeakerNamed(alias) is { } other && other != known ? other : null);
        var role = ReadRole(faults, command);
        return faults.Any
            ? faults.ToDecision()
            : Appoint(state, known ?? new Speaker(name!, [], []), aliases, role!);
    }

    private static Decision Appoint(Actor state, Speaker speaker, IReadOnlyList<string> aliases, Role role)
    {
        IReadOnlyList<string> added =
            [.. AliasRules.Besides(speaker.Name, aliases).Where(alias => !speaker.IsNamed(alias))];
        var changes = added.Count > 0 || !speaker.Appointed(role, added).Roles.SequenceEqual(speaker.Roles);
        return changes
            ? Decision.Accept(new SpeakerAppointed(
                state.Code, speaker.Name, added, role.Title, role.Authority, role.From, role.Until))
            : Decision.NothingNew;
    }

    private static Role? ReadRole(Faults faults, AppointSpeaker command)
    {
        var title = TextRules.Name(faults, "/role", command.Role);
        var authority = Numbers.Read(command.Authority, 0, 1, "/authority", faults);
        var from = RegistryDay.First(faults, "/from", command.From);
        var until = command.Until is null ? null : RegistryDay.Last(faults, "/until", command.Until);
        if (until < from)
            faults.Add("/until", Refusal.WrongOrder, "The last day held is not before the first.");

        return title is null || from is null ? null : new Role(title, authority, from.Value, until);
    }
}
