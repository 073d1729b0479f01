using PostureTracker.Codebook;

namespace PostureTracker.Server.Statements;

/// <summary>Which statements a list wants; null: all.</summary>
public sealed record StatementFilter
{
    public string? Collection { get; init; }

    /// <summary>The statement's actor, or any signal's.</summary>
    public string? Actor { get; init; }

    /// <summary>The statement's recipient, or any signal's.</summary>
    public string? Recipient { get; init; }

    /// <summary>The dimension of any signal.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>A speaker's name or alias.</summary>
    public string? Speaker { get; init; }

    public string? Form { get; init; }

    public string? Source { get; init; }

    public bool? Coded { get; init; }

    public StatementStatus? Status { get; init; }

    /// <summary>Full text over texts, notes and sources.</summary>
    public string? Words { get; init; }

    public DateOnly? SaidFrom { get; init; }

    public DateOnly? SaidTo { get; init; }

    public DateTimeOffset? RecordedFrom { get; init; }

    public DateTimeOffset? RecordedTo { get; init; }
}
