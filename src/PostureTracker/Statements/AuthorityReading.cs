using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Statements;

/// <summary>How much a statement binds its actor.</summary>
internal static class AuthorityReading
{
    private const int ReasonLength = 2_000;

    /// <summary>An override as given; null: none, or one that is refused.</summary>
    public static decimal? Read(decimal? authority, string? reason, StatementForm? form, Faults faults)
    {
        if (authority is not null && string.IsNullOrWhiteSpace(reason))
            faults.Add("/authorityReason", Refusal.NeedsReason, "An authority of your own needs its reason.");
        else
            TextRules.OptionalFreeText(faults, "/authorityReason", reason, ReasonLength);
        if (authority is null && reason is not null)
            faults.Add("/authority", Refusal.NeedsAuthority, "A reason for an authority needs the authority.");
        if (authority is null || form is not { Authority: 0 })
            return Numbers.Read(authority, 0, 1, "/authority", faults);
        faults.Add("/authority", Refusal.NoAuthority,
            $"The form '{form.Key}' is kept as context and never counts; it takes no authority.");
        return null;
    }

    /// <summary>The override as given; else the form's default, and where a person speaks whose role on that day has an
    /// authority, the smaller of the two.</summary>
    public static decimal Resolve(decimal? given, StatementForm form, Role? role) =>
        given ?? (form.Voice == Voice.Person && role?.Authority is { } held
            ? Math.Min(form.Authority, held)
            : form.Authority);
}
