using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Statements;

/// <summary>What a coding or recoding does to a statement.</summary>
public static class Coding
{
    /// <summary>The signals anew, and the authority where one is given; else it stays.</summary>
    public static Statement Apply(
        Statement statement, IReadOnlyList<Signal> signals, decimal? authority, string? authorityReason) =>
        authority is null
            ? statement with { Signals = signals }
            : statement with { Signals = signals, Authority = authority, AuthorityReason = authorityReason };

    /// <summary>The signal with the statement's actor and recipient where it names none.</summary>
    public static EntrySignal Entered(this Signal signal, Statement statement) => new(
        signal.Actor ?? statement.Actor,
        signal.Recipient ?? statement.Recipient,
        signal.Dimension,
        signal.Value,
        signal.Confidence);

    /// <summary>The coding read and checked, with all that follows from it.</summary>
    internal static (Statement Statement, Resolved Resolved) Read(
        CodingDraft draft, StatementState state, Known known, Faults faults)
    {
        if (draft.Signals is null)
            faults.Add("/signals", Refusal.Required, "Give the signals; an empty list says that it says nothing.");
        var form = StatementForms.Find(state.Statement.Form)!;
        var authority = AuthorityReading.Read(draft.Authority, draft.AuthorityReason, form, faults);
        var signals = SignalReading.Read(
            draft.Signals, new(state.Statement.Actor, state.Statement.Recipient), state.Statement.Texts, known, faults);
        var coded = Apply(state.Statement, signals ?? [], authority, authority is null ? null : draft.AuthorityReason);
        var resolved = state.Resolved with { Authority = authority ?? state.Resolved.Authority };
        return (coded, resolved);
    }
}
