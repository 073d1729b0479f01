namespace PostureTracker.Statements;

/// <summary>Record a statement, coded or not.</summary>
/// <param name="Draft">As it was sent.</param>
/// <param name="Id">The id the draft determines, or a new one.</param>
/// <param name="RequestHash">By which a repeat is told from another statement under the same id.</param>
/// <param name="Resolved">What followed from it in an older ledger, brought in with it; else null.</param>
public sealed record LogStatement(StatementDraft Draft, Guid Id, string RequestHash, Resolved? Resolved)
{
    public static Decision Decide(LogStatement command, StatementState? state, Known known)
    {
        if (state is not null)
            return state.RequestHash == command.RequestHash ? Decision.NothingNew : Conflict(command.Id);
        var faults = new Faults();
        StatementIdentity.Check(command.Draft, command.Id, known, faults);
        if (new StatementReading(command.Draft, command.Id, null, known, faults).Read() is not { } read)
            return faults.ToDecision();
        var resolved = command.Resolved ?? read.Resolved;
        var entry = StatementState.EntryOf(read.Statement, resolved);
        return Decision.Accept(new StatementLogged(
            read.Statement, resolved, command.RequestHash, Before: null, After: entry, First: entry is not null));
    }

    private static Decision Conflict(Guid id) => Decision.Refuse(new Fault("/id", Refusal.OtherContent,
        $"Statement {id} is in the record with other content; correct or recode that one instead."));
}
