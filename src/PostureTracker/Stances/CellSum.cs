namespace PostureTracker.Stances;

/// <summary>The sum of the postings of one track on one day. Sums add, in any order.</summary>
/// <param name="Weight">W = Σ sign·weight, in thousandths.</param>
/// <param name="Moment">M = Σ sign·weight·value, in millionths.</param>
/// <param name="Count">n = Σ sign: the statements that speak.</param>
public readonly record struct CellSum(long Weight, long Moment, int Count)
{
    public static CellSum operator +(CellSum a, CellSum b) =>
        new(a.Weight + b.Weight, a.Moment + b.Moment, a.Count + b.Count);

    public static CellSum Of(Posting posting) => new(
        posting.Sign * posting.Weight, (long)posting.Sign * posting.Weight * posting.Value, posting.Sign);
}
