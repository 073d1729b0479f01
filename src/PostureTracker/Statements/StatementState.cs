using System.Diagnostics;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Statements;

/// <summary>A statement as its events leave it.</summary>
/// <param name="Statement">The record as it is now.</param>
/// <param name="Resolved">What followed from it when it was last resolved.</param>
/// <param name="Retracted">It must not count.</param>
/// <param name="Entered">It has made postings at some time.</param>
/// <param name="RequestHash">The hash of the request that logged it.</param>
public sealed record StatementState(
    Statement Statement, Resolved Resolved, bool Retracted, bool Entered, string RequestHash)
{
    public bool Coded => Statement.Signals is not null;

    /// <summary>What it enters in the books; null: nothing.</summary>
    public BookEntry? Entry => Retracted ? null : EntryOf(Statement, Resolved);

    public static StatementState? Evolve(StatementState? state, IStatementEvent happened) => happened switch
    {
        StatementLogged e => new(e.Statement, e.Resolved, Retracted: false, e.First, e.RequestHash),
        StatementCoded e => state! with
        {
            Statement = Coding.Apply(state.Statement, e.Signals, e.Authority, e.AuthorityReason),
            Resolved = e.Resolved,
            Entered = state.Entered || e.First,
        },
        StatementRecoded e => state! with
        {
            Statement = Coding.Apply(state.Statement, e.Signals, e.Authority, e.AuthorityReason),
            Resolved = e.Resolved,
            Entered = state.Entered || e.First,
        },
        StatementCorrected e => state! with
        {
            Statement = e.Statement,
            Resolved = e.Resolved,
            Entered = state.Entered || e.First,
        },
        SourceAdded e => state! with
        {
            Statement = state.Statement with { Sources = [.. state.Statement.Sources, e.Source] },
        },
        StatementRetracted => state! with { Retracted = true },
        StatementReinstated e => state! with { Retracted = false, Entered = state.Entered || e.First },
        _ => throw new UnreachableException($"{happened.GetType().Name} is no event of a statement."),
    };

    /// <summary>The entry of a live statement: none while it is not coded, says nothing, or has no authority.</summary>
    public static BookEntry? EntryOf(Statement statement, Resolved resolved) =>
        statement.Signals is not { Count: > 0 } signals || resolved.Authority == 0
            ? null
            : new(
                statement.Collection,
                statement.Actor,
                statement.Recipient,
                resolved.Day,
                StatementForms.Find(statement.Form)!.Basis,
                resolved.Authority,
                resolved.Echo,
                [.. signals.Select(signal => signal.Entered(statement))]);

    /// <summary>Whether entering <paramref name="entry"/> makes its first postings.</summary>
    public bool EntersFirstWith(BookEntry? entry) => !Entered && entry is not null;
}
