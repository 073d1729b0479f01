using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>A change of one statement, to be decided where the statement is read and the change is appended.</summary>
/// <param name="Decide">The decision, given the statement and what the record knows.</param>
/// <param name="Draft">The whole new record, where the change brings one: its links must be looked up.</param>
public sealed record StatementChange(Func<StatementState, Known, Decision> Decide, StatementDraft? Draft)
{
    public static StatementChange Code(CodingDraft draft) =>
        new((state, known) => CodeStatement.Decide(new(draft), state, known), Draft: null);

    public static StatementChange Recode(CodingDraft draft) =>
        new((state, known) => RecodeStatement.Decide(new(draft), state, known), Draft: null);

    public static StatementChange Correct(StatementDraft? draft, string? reason) =>
        new((state, known) => CorrectStatement.Decide(new(draft, reason), state, known), draft);

    public static StatementChange AddSource(SourceDraft draft) =>
        new((state, known) => PostureTracker.Statements.AddSource.Decide(new(draft), state, known), Draft: null);

    public static StatementChange Retract(string? reason) =>
        new((state, _) => RetractStatement.Decide(new(reason), state), Draft: null);

    public static StatementChange Reinstate(string? reason) =>
        new((state, _) => ReinstateStatement.Decide(new(reason), state), Draft: null);

    internal IReadOnlySet<Guid> Linked(StatementState state) =>
        Draft is null ? new HashSet<Guid>() : Mentions.Of(Draft, state.Statement.Collection);
}
