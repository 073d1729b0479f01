namespace PostureTracker.Statements;

/// <summary>What followed from a statement at the moment it was recorded. A later change of the registry never alters
/// it; only a correction resolves it anew.</summary>
/// <param name="Authority">How much it binds its actor, 0..1.</param>
/// <param name="Speaker">The registered name, or the name given where none is registered.</param>
/// <param name="Role">The role held on that day, or the role given.</param>
/// <param name="Day">The day it counts from.</param>
/// <param name="Echo">Whether it echoes another, and so counts half.</param>
public sealed record Resolved(decimal Authority, string? Speaker, string? Role, DateOnly Day, bool Echo);
