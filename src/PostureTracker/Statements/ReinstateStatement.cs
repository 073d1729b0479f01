namespace PostureTracker.Statements;

/// <summary>Put a retracted statement back: the retraction was wrong. Twice is once.</summary>
public sealed record ReinstateStatement(string? Reason)
{
    public static Decision Decide(ReinstateStatement command, StatementState state)
    {
        var faults = new Faults();
        Reasons.Check(command.Reason, faults);
        if (faults.Any)
            return faults.ToDecision();
        if (!state.Retracted)
            return Decision.NothingNew;
        var after = StatementState.EntryOf(state.Statement, state.Resolved);
        return Decision.Accept(new StatementReinstated(
            command.Reason!, Before: null, after, state.EntersFirstWith(after)));
    }
}
