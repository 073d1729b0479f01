namespace PostureTracker.Statements;

/// <summary>Read a coded statement anew.</summary>
public sealed record RecodeStatement(CodingDraft Draft)
{
    public static Decision Decide(RecodeStatement command, StatementState state, Known known)
    {
        var faults = new Faults();
        if (state.Retracted)
            faults.Add("", Refusal.Retracted, "A retracted statement is not recoded; reinstate it first.");
        if (!state.Coded)
            faults.Add("", Refusal.NotCoded, "It is not coded yet; give it its first coding.");
        Reasons.Check(command.Draft.Reason, faults);
        var (coded, resolved) = Coding.Read(command.Draft, state, known, faults);
        if (faults.Any)
            return faults.ToDecision();
        if (Canonical.Same(coded, state.Statement) && resolved == state.Resolved)
            return Decision.NothingNew;
        var after = StatementState.EntryOf(coded, resolved);
        return Decision.Accept(new StatementRecoded(
            coded.Signals!, command.Draft.Authority, command.Draft.AuthorityReason, command.Draft.Reason!,
            resolved, state.Entry, after, state.EntersFirstWith(after)));
    }
}
