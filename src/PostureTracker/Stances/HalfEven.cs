namespace PostureTracker.Stances;

/// <summary>Division of integers, rounded half to even and exact for negatives too: 5/2 = 2, −3/2 = −2.</summary>
public static class HalfEven
{
    /// <param name="over">Any number, well within range when doubled.</param>
    /// <param name="under">Over 0.</param>
    public static long Divide(long over, long under)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(under);
        var (quotient, remainder) = Math.DivRem(over, under);
        var half = (2 * Math.Abs(remainder)).CompareTo(under);
        return half > 0 || (half == 0 && long.IsOddInteger(quotient)) ? quotient + Math.Sign(over) : quotient;
    }
}
