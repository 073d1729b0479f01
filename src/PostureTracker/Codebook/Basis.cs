namespace PostureTracker.Codebook;

/// <summary>Whether a statement is something said or something done.</summary>
public enum Basis
{
    Word = 1,
    Deed = 2,
}
