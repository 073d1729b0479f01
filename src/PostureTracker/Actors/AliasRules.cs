namespace PostureTracker.Actors;

/// <summary>What a list of aliases must be: names. One that says the same as another, or as the name itself, is left
/// out without a word.</summary>
internal static class AliasRules
{
    public static IReadOnlyList<string> Read(Faults faults, IReadOnlyList<string?>? aliases) =>
        Read(faults, aliases, takenBy: _ => null);

    /// <param name="faults">Where to say what is wrong.</param>
    /// <param name="aliases">As sent.</param>
    /// <param name="takenBy">Who else goes by a name already, if anybody.</param>
    public static IReadOnlyList<string> Read(
        Faults faults, IReadOnlyList<string?>? aliases, Func<string, Speaker?> takenBy)
    {
        List<string> read = [];
        foreach (var (i, alias) in (aliases ?? []).Index())
        {
            if (TextRules.Name(faults, $"/aliases/{i}", alias) is not { } name)
                continue;
            if (takenBy(name) is { } other)
                faults.Add($"/aliases/{i}", Refusal.NameTaken, $"{other.Name} goes by this name already.");
            else
                read.Add(name);
        }

        return read;
    }

    public static IReadOnlyList<string> Besides(string name, IReadOnlyList<string> aliases)
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Folding.Of(name) };
        return [.. aliases.Where(alias => said.Add(Folding.Of(alias)))];
    }
}
