namespace PostureTracker.Codebook;

/// <summary>What a stance is about. Stored by name, in tables by number: never renumber.</summary>
public enum Dimension
{
    /// <summary>−1 refuses any contact … +1 engaged, or open without preconditions.</summary>
    Dialogue = 1,

    /// <summary>−1 demands or grants relief … +1 imposes, tightens, enforces.</summary>
    Sanctions = 2,

    /// <summary>−1 de-escalates, binds itself … +1 performs or announces a provocation.</summary>
    Provocation = 3,
}
