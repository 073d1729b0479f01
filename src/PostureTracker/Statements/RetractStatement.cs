namespace PostureTracker.Statements;

/// <summary>Take a statement out of the books: a hoax, a duplicate, a mistranslation. Twice is once.</summary>
public sealed record RetractStatement(string? Reason)
{
    public static Decision Decide(RetractStatement command, StatementState state)
    {
        var faults = new Faults();
        Reasons.Check(command.Reason, faults);
        return faults.Any ? faults.ToDecision()
            : state.Retracted ? Decision.NothingNew
            : Decision.Accept(new StatementRetracted(command.Reason!, state.Entry, After: null, First: false));
    }
}
