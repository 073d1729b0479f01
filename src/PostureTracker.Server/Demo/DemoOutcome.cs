namespace PostureTracker.Server.Demo;

/// <summary>What became of the worked example.</summary>
public enum DemoOutcome
{
    /// <summary>It was loaded.</summary>
    Loaded,

    /// <summary>It was there already; nothing changed.</summary>
    AlreadyLoaded,

    /// <summary>The ledger holds other things, and was left alone.</summary>
    LedgerInUse,
}

public static class DemoOutcomes
{
    /// <summary>A sentence for the person who asked for it.</summary>
    public static string Sentence(this DemoOutcome outcome) => outcome switch
    {
        DemoOutcome.Loaded => "The worked example is loaded.",
        DemoOutcome.AlreadyLoaded => "The worked example was loaded before; nothing changed.",
        DemoOutcome.LedgerInUse => "This ledger holds other things already. The worked example is loaded into an empty "
            + "ledger only; start with a database of its own (POSTURE_DATA or POSTURE_DB).",
        _ => throw new System.Diagnostics.UnreachableException($"{outcome} is no outcome."),
    };
}
