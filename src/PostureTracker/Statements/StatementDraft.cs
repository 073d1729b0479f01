namespace PostureTracker.Statements;

/// <summary>A statement as somebody sent it, nothing checked yet. <c>StatementReading</c> makes a
/// <see cref="Statement"/> of it, or says everything that is wrong.</summary>
public sealed record StatementDraft
{
    public string? Id { get; init; }
    public string? Collection { get; init; }
    public string? ExternalId { get; init; }
    public string? Actor { get; init; }
    public string? Form { get; init; }
    public SpeakerDraft? Speaker { get; init; }
    public string? Recipient { get; init; }
    public string? Audience { get; init; }
    public string? Said { get; init; }
    public string? ReportedOn { get; init; }
    public IReadOnlyList<SourceDraft?>? Sources { get; init; }
    public IReadOnlyList<TextDraft?>? Texts { get; init; }
    public string? Attribution { get; init; }
    public decimal? Authority { get; init; }
    public string? AuthorityReason { get; init; }
    public IReadOnlyList<SignalDraft?>? Signals { get; init; }
    public string? Act { get; init; }
    public IReadOnlyList<DemandDraft?>? Demands { get; init; }
    public IReadOnlyList<LinkDraft?>? Links { get; init; }
    public string? Note { get; init; }
}

public sealed record SpeakerDraft
{
    public string? Name { get; init; }
    public string? Role { get; init; }
}

public sealed record SourceDraft
{
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? PublishedOn { get; init; }
}

public sealed record TextDraft
{
    public string? Text { get; init; }
    public string? Language { get; init; }
    public string? Kind { get; init; }
}

public sealed record SignalDraft
{
    public string? Actor { get; init; }
    public string? Recipient { get; init; }
    public string? Dimension { get; init; }
    public decimal? Value { get; init; }
    public decimal? Confidence { get; init; }
    public string? Condition { get; init; }
    public string? Until { get; init; }
    public string? Quote { get; init; }
}

public sealed record DemandDraft
{
    public string? Demand { get; init; }
    public string? Status { get; init; }
    public string? Text { get; init; }
    public string? Actor { get; init; }
    public string? Recipient { get; init; }
}

public sealed record LinkDraft
{
    public string? Kind { get; init; }
    public string? Statement { get; init; }
}

/// <summary>A coding or recoding as sent.</summary>
public sealed record CodingDraft
{
    public IReadOnlyList<SignalDraft?>? Signals { get; init; }
    public decimal? Authority { get; init; }
    public string? AuthorityReason { get; init; }
    public string? Reason { get; init; }
}
