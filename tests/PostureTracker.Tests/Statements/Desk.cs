using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

/// <summary>What becomes of a draft, and a statement to decide on.</summary>
internal static class Desk
{
    public static readonly Guid NewId = new("0197a1b2-0000-7000-8000-000000000001");

    public static Decision Log(StatementDraft draft, Known? known = null, StatementState? state = null) =>
        LogStatement.Decide(
            new(draft, StatementIdentity.Of(draft) ?? NewId, Canonical.Hash(draft), null),
            state,
            known ?? Some.Known());

    /// <summary>The statement once logged; a refusal fails the test.</summary>
    public static StatementState Logged(StatementDraft? draft = null, Known? known = null) =>
        Log(draft ?? Some.Statement(), known).Events().Cast<IStatementEvent>()
            .Aggregate(default(StatementState), StatementState.Evolve)!;

    public static StatementState Retracted(StatementDraft? draft = null) =>
        Logged(draft).Then(state => state.Retract());

    /// <summary>The statement after what was decided on it; a refusal fails the test.</summary>
    public static StatementState Then(this StatementState state, Func<StatementState, Decision> decide) =>
        decide(state).Events().Cast<IStatementEvent>()
            .Aggregate(state, (now, happened) => StatementState.Evolve(now, happened)!);

    public static Decision Code(this StatementState state, params SignalDraft?[] signals) =>
        state.Code(Some.Coding(signals));

    public static Decision Code(this StatementState state, CodingDraft draft) =>
        CodeStatement.Decide(new(draft), state, Some.Known());

    public static Decision Recode(this StatementState state, params SignalDraft?[] signals) =>
        state.Recode(Some.Coding(signals));

    public static Decision Recode(this StatementState state, CodingDraft draft) =>
        RecodeStatement.Decide(new(draft), state, Some.Known());

    public static Decision Correct(this StatementState state, StatementDraft draft, Known? known = null) =>
        CorrectStatement.Decide(new(draft, "recorded wrongly"), state, known ?? Some.Known());

    public static Decision Retract(this StatementState state) => RetractStatement.Decide(new("a hoax"), state);

    public static Decision Reinstate(this StatementState state) => ReinstateStatement.Decide(new("no hoax"), state);

    public static Decision AddSource(this StatementState state, SourceDraft source) =>
        PostureTracker.Statements.AddSource.Decide(new(source), state, Some.Known());

    /// <summary>The only event of a decision.</summary>
    public static T Event<T>(this Decision decision) => decision.Events().ShouldHaveSingleItem().ShouldBeOfType<T>();

    /// <summary>The draft is refused for this alone.</summary>
    public static void ShouldBeRefused(this Decision decision, string pointer, string code) =>
        decision.Codes().ShouldBe([(pointer, code)]);
}
