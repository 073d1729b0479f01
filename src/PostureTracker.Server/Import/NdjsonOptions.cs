namespace PostureTracker.Server.Import;

/// <summary>How statements are imported.</summary>
/// <param name="User">The name kept with each event.</param>
public sealed record NdjsonOptions(string User)
{
    public const int UsualMaxErrors = 100;

    /// <summary>Where a statement belongs that names no collection; null: to the desk.</summary>
    public string? Collection { get; init; }

    /// <summary>Decide everything, write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Pass over statements that are in the ledger, whatever became of them since; else one with other content
    /// is refused. Either way a file imported again from its start writes only what is missing.</summary>
    public bool Resume { get; init; }

    /// <summary>Stop once so many lines are refused, with the batch under way; at least 1.</summary>
    public int MaxErrors { get; init; } = UsualMaxErrors;
}
