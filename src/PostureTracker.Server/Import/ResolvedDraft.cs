using PostureTracker.Statements;

namespace PostureTracker.Server.Import;

/// <summary>What followed from a statement in the ledger it comes from, as it was sent.</summary>
public sealed record ResolvedDraft
{
    private const int Decimals = 6;

    public decimal? Authority { get; init; }
    public string? Speaker { get; init; }
    public string? Role { get; init; }
    public string? Day { get; init; }
    public bool? Echo { get; init; }

    /// <summary>As it is taken, or null with the faults.</summary>
    internal Resolved? Read(Faults faults)
    {
        if (!faults.Missing(Authority, "/authority", "the authority it had")
            && (Authority is < 0 or > 1 || decimal.Round(Authority.Value, Decimals) != Authority))
            faults.Add("/authority", Refusal.OutOfRange, $"It is within 0 and 1, with at most {Decimals} decimals.");
        var day = default(DateOnly);
        if (!faults.Missing(Day, "/day", "the day it counted from")
            && !DateOnly.TryParseExact(Day, "yyyy-MM-dd", null, default, out day))
            faults.Add("/day", Refusal.Malformed, $"'{Day}' is no day; write it as 2021-06-17.");
        faults.Missing(Echo, "/echo", "whether it counted as an echo");
        TextRules.OptionalName(faults, "/speaker", Speaker);
        TextRules.OptionalName(faults, "/role", Role);
        return faults.Any ? null : new(Authority!.Value, Speaker, Role, day, Echo!.Value);
    }
}
