namespace PostureTracker.Server.Import;

/// <summary>What became of a file.</summary>
/// <param name="Lines">Lines read that held anything.</param>
/// <param name="Written">Lines that put something into the ledger, or would have.</param>
/// <param name="Unchanged">Lines that said what the ledger has already.</param>
/// <param name="Faults">The refused lines in their order, each with all that is wrong with it.</param>
/// <param name="Position">The last event of the ledger afterwards.</param>
public sealed record ImportReport(
    long Lines, long Written, long Unchanged, IReadOnlyList<LineFaults> Faults, long Position)
{
    public bool IsRefused => Faults.Count > 0;
}

/// <summary>All that is wrong with a line.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Faults">With pointers into the line's JSON.</param>
public sealed record LineFaults(long Line, IReadOnlyList<Fault> Faults)
{
    public LineFaults(long line, string pointer, string code, string detail)
        : this(line, [new Fault(pointer, code, detail)])
    {
    }
}
