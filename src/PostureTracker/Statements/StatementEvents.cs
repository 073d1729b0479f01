using PostureTracker.Stances;

namespace PostureTracker.Statements;

// Everything that can happen to a statement. Each event that changes what counts carries the book entry before and
// after (null: not in the books), and whether the statement makes postings here for the first time.

public interface IStatementEvent;

public interface IBookEvent : IStatementEvent
{
    BookEntry? Before { get; }
    BookEntry? After { get; }
    bool First { get; }
}

/// <summary>Recorded, coded or not. <paramref name="RequestHash"/> judges a repeated request against this one.
/// </summary>
public sealed record StatementLogged(
    Statement Statement, Resolved Resolved, string RequestHash, BookEntry? Before, BookEntry? After, bool First)
    : IBookEvent;

/// <summary>The first coding of a statement logged without one; no signals is a coding too.</summary>
public sealed record StatementCoded(
    IReadOnlyList<Signal> Signals, decimal? Authority, string? AuthorityReason, string? Reason,
    Resolved Resolved, BookEntry? Before, BookEntry? After, bool First) : IBookEvent;

/// <summary>Our reading of it changed.</summary>
public sealed record StatementRecoded(
    IReadOnlyList<Signal> Signals, decimal? Authority, string? AuthorityReason, string Reason,
    Resolved Resolved, BookEntry? Before, BookEntry? After, bool First) : IBookEvent;

/// <summary>The fact was recorded wrongly.</summary>
public sealed record StatementCorrected(
    Statement Statement, string Reason, Resolved Resolved, BookEntry? Before, BookEntry? After, bool First)
    : IBookEvent;

/// <summary>One more place where it was published; never moves a stance.</summary>
public sealed record SourceAdded(Source Source) : IStatementEvent;

/// <summary>It must not count: a hoax, a duplicate, a mistranslation.</summary>
public sealed record StatementRetracted(string Reason, BookEntry? Before, BookEntry? After, bool First) : IBookEvent;

/// <summary>The retraction was wrong.</summary>
public sealed record StatementReinstated(string Reason, BookEntry? Before, BookEntry? After, bool First) : IBookEvent;
