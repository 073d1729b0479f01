namespace PostureTracker.Server.Storage;

/// <summary>What became of a write.</summary>
public abstract record Outcome
{
    private protected Outcome() { }
}

/// <summary>It stands in the record.</summary>
/// <param name="Statement">As it is after the write.</param>
/// <param name="New">It was logged here, for the first time.</param>
/// <param name="Replayed">The same request, by its key, had been answered before; this is that answer.</param>
public sealed record Written(RecordedStatement Statement, bool New, bool Replayed) : Outcome;

/// <summary>It is refused, for all of these reasons.</summary>
public sealed record NotWritten(IReadOnlyList<Fault> Faults) : Outcome;

/// <summary>There is no such statement.</summary>
public sealed record NoSuchStatement(Guid Id) : Outcome;

/// <summary>Somebody changed the statement meanwhile; it is now like this.</summary>
public sealed record Stale(RecordedStatement Current) : Outcome;
