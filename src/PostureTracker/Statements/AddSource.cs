namespace PostureTracker.Statements;

/// <summary>Note one more place where a statement was published.</summary>
public sealed record AddSource(SourceDraft Draft)
{
    public static Decision Decide(AddSource command, StatementState state, Known known)
    {
        var faults = new Faults();
        var source = TextReading.ReadSource(command.Draft, "", known.Today, faults);
        return faults.Any ? faults.ToDecision()
            : state.Statement.Sources.Contains(source!) ? Decision.NothingNew
            : Decision.Accept(new SourceAdded(source!));
    }
}
