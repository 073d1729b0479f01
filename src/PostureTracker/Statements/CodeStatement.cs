namespace PostureTracker.Statements;

/// <summary>Give a statement logged without signals its first coding.</summary>
public sealed record CodeStatement(CodingDraft Draft)
{
    public static Decision Decide(CodeStatement command, StatementState state, Known known)
    {
        var faults = new Faults();
        if (state.Retracted)
            faults.Add("", Refusal.Retracted, "A retracted statement is not coded; reinstate it first.");
        if (state.Coded)
            faults.Add("", Refusal.AlreadyCoded, "It is coded; where our reading changed, recode it.");
        Reasons.CheckOptional(command.Draft.Reason, faults);
        var (coded, resolved) = Coding.Read(command.Draft, state, known, faults);
        if (faults.Any)
            return faults.ToDecision();
        var after = StatementState.EntryOf(coded, resolved);
        return Decision.Accept(new StatementCoded(
            coded.Signals!, command.Draft.Authority, command.Draft.AuthorityReason, command.Draft.Reason,
            resolved, state.Entry, after, state.EntersFirstWith(after)));
    }
}
