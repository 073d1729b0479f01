namespace PostureTracker.Server.Storage;

/// <summary>Who writes, and in the course of what: from the authenticated principal and the request only.</summary>
/// <param name="User">The name kept with each event.</param>
/// <param name="CorrelationId">What ties an event to the request, or the run, that caused it.</param>
public sealed record Writer(string User, string? CorrelationId)
{
    /// <summary>The request, where it may be sent twice.</summary>
    public RequestKey? Key { get; init; }

    /// <summary>For imported history: the importer, kept in each event's headers.</summary>
    public string? Importer { get; init; }

    /// <summary>For imported history: when it was recorded there.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>A request that may be sent twice, by its Idempotency-Key.</summary>
/// <param name="Route">The route it was sent to, with the statement it names.</param>
/// <param name="Key">The client's key.</param>
/// <param name="RequestHash">The hash of its content.</param>
public sealed record RequestKey(string Route, string Key, string RequestHash);
