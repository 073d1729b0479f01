namespace PostureTracker.Server.Verify;

/// <summary>Whether the read models are what the ledger makes of them.</summary>
/// <param name="Position">The position up to which both were compared.</param>
/// <param name="Events">Events of statements refolded.</param>
/// <param name="Postings">Postings stored.</param>
/// <param name="Cells">Cells stored.</param>
/// <param name="Versions">Versions of statements stored.</param>
/// <param name="DifferencesFound">How many rows differ.</param>
/// <param name="Differences">The first of them.</param>
public sealed record VerifyReport(
    long Position, long Events, long Postings, long Cells, long Versions, long DifferencesFound,
    IReadOnlyList<Difference> Differences)
{
    public bool IsClean => DifferencesFound == 0;
}

public enum DifferenceKind
{
    /// <summary>The ledger makes such a row, and it is not stored.</summary>
    Missing,

    /// <summary>It is stored, and the ledger makes no such row.</summary>
    Unfounded,

    /// <summary>It is stored otherwise than the ledger makes it.</summary>
    Altered,
}

/// <summary>A row that differs.</summary>
/// <param name="Table"><c>posting</c>, <c>track</c>, <c>cell</c> or <c>statement_version</c>.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Where">Which row: the track, day and statement it is about.</param>
/// <param name="Columns">What differs in it.</param>
public sealed record Difference(
    string Table, DifferenceKind Kind, string Where, IReadOnlyList<ColumnDifference> Columns)
{
    public override string ToString() => Kind switch
    {
        DifferenceKind.Missing => $"{Table} {Where} is missing",
        DifferenceKind.Unfounded => $"{Table} {Where} follows from no event",
        DifferenceKind.Altered => $"{Table} {Where}: " + string.Join("; ", Columns.Select(column =>
            $"{column.Column} is {column.Stored}, should be {column.Refolded}")),
        _ => throw new System.Diagnostics.UnreachableException($"{Kind} is no kind of difference."),
    };
}

/// <summary>A column that differs: as stored, and as refolded from the events.</summary>
public sealed record ColumnDifference(string Column, string Stored, string Refolded);
