using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Import;

/// <summary>A line of a history as it was sent, nothing checked yet: what was done, when it was recorded there, and by
/// whom.</summary>
public abstract record HistoryLine
{
    public string? Op { get; init; }
    public string? RecordedAt { get; init; }
    public string? By { get; init; }
}

/// <summary>An actor or a collection, exactly one of them, is made known.</summary>
public sealed record RegisterLine : HistoryLine
{
    public RegisterActor? Actor { get; init; }
    public RegisterCollection? Collection { get; init; }
}

/// <summary>An actor is described anew: its code, and what changes.</summary>
public sealed record DescribeLine : HistoryLine
{
    public RegisterActor? Actor { get; init; }
}

public sealed record AppointLine : HistoryLine
{
    public string? Actor { get; init; }
    public AppointSpeaker? Speaker { get; init; }
}

public sealed record LeaveLine : HistoryLine
{
    public string? Actor { get; init; }
    public RecordDeparture? Speaker { get; init; }
}

public sealed record LogLine : HistoryLine
{
    public StatementDraft? Statement { get; init; }
    public ResolvedDraft? Resolved { get; init; }
}

/// <summary>A change of a statement, which is named by its <c>id</c>, or by its <c>externalId</c> in a collection.
/// </summary>
public abstract record ChangeLine : HistoryLine
{
    public string? Id { get; init; }
    public string? Collection { get; init; }
    public string? ExternalId { get; init; }
}

/// <summary>The first coding, or a recoding.</summary>
public sealed record CodingLine : ChangeLine
{
    public IReadOnlyList<SignalDraft?>? Signals { get; init; }
    public decimal? Authority { get; init; }
    public string? AuthorityReason { get; init; }
    public string? Reason { get; init; }

    internal CodingDraft Draft => new()
    {
        Signals = Signals,
        Authority = Authority,
        AuthorityReason = AuthorityReason,
        Reason = Reason,
    };
}

public sealed record CorrectLine : ChangeLine
{
    public StatementDraft? Statement { get; init; }
    public string? Reason { get; init; }
}

public sealed record SourceLine : ChangeLine
{
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? PublishedOn { get; init; }
}

/// <summary>A retraction or a reinstatement.</summary>
public sealed record ReasonLine : ChangeLine
{
    public string? Reason { get; init; }
}
