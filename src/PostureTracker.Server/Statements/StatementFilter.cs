using PostureTracker.Codebook;
using PostureTracker.Server.Http;

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

    /// <summary>Words or deeds alone.</summary>
    public Basis? Basis { get; init; }

    /// <summary>As the parameters of a list ask.</summary>
    public static StatementFilter Read(QueryReader query) => new()
    {
        Collection = query.Text("collection"),
        Actor = query.Actor("actor")?.ToString(),
        Recipient = query.Actor("recipient")?.ToString(),
        Dimension = query.Word<Dimension>("dimension"),
        Speaker = query.Text("speaker"),
        Form = query.Text("form"),
        Source = query.Text("source"),
        Coded = query.Truth("coded"),
        Status = query.Word<StatementStatus>("status"),
        Words = query.Text("q"),
        SaidFrom = query.Day("said.from"),
        SaidTo = query.Day("said.to"),
        RecordedFrom = query.Instant("recorded.from", endOfDay: false),
        RecordedTo = query.Instant("recorded.to", endOfDay: true),
    };
}
