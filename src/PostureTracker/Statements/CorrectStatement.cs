namespace PostureTracker.Statements;

/// <summary>Record the facts of a statement anew, because they were recorded wrongly. It cannot code or uncode it.
/// </summary>
public sealed record CorrectStatement(StatementDraft? Draft, string? Reason)
{
    public static Decision Decide(CorrectStatement command, StatementState state, Known known)
    {
        var faults = new Faults();
        Reasons.Check(command.Reason, faults);
        if (faults.Missing(command.Draft, "/statement", "the whole new record"))
            return faults.ToDecision();
        var inside = new Faults();
        StatementIdentity.CheckFixed(command.Draft, state.Statement, inside);
        var read = new StatementReading(command.Draft, state.Statement.Id, state, known, inside).Read();
        faults.Include("/statement", inside);
        return faults.Any ? faults.ToDecision() : Correct(command.Reason!, read!.Value, state);
    }

    private static Decision Correct(string reason, (Statement Statement, Resolved Resolved) read, StatementState state)
    {
        var (statement, resolved) = read;
        if (Canonical.Same(statement, state.Statement) && resolved == state.Resolved)
            return Decision.NothingNew;
        var after = state.Retracted ? null : StatementState.EntryOf(statement, resolved);
        return Decision.Accept(new StatementCorrected(
            statement, reason, resolved, state.Entry, after, state.EntersFirstWith(after)));
    }
}
