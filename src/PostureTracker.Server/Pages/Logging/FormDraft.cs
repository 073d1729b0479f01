using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a form means.</summary>
/// <param name="Statement">The statement, nothing checked yet.</param>
/// <param name="Reason">Why the record is changed; null: not said.</param>
/// <param name="Faults">What could not even be read, by pointer into the statement.</param>
/// <param name="Places">Where its faults are told.</param>
public sealed record FormDraft(
    StatementDraft Statement, string? Reason, IReadOnlyList<Fault> Faults, FormPlaces Places)
{
    public CodingDraft Coding => new()
    {
        Signals = Statement.Signals,
        Authority = Statement.Authority,
        AuthorityReason = Statement.AuthorityReason,
        Reason = Reason,
    };

    /// <summary>All that is wrong: what could not be read goes before what the record says of it.</summary>
    public IReadOnlyList<Fault> With(IReadOnlyList<Fault> refused) =>
    [
        .. Faults, .. refused.Where(fault => Faults.All(own => Places.FieldOf(own) != Places.FieldOf(fault))),
    ];
}
