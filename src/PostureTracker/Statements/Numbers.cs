namespace PostureTracker.Statements;

/// <summary>Value, confidence and authority: decimals in a range, exact to six places.</summary>
internal static class Numbers
{
    private const int Decimals = 6;

    public static decimal? Read(decimal? number, decimal from, decimal to, string pointer, Faults faults)
    {
        if (number is not { } value)
            return null;
        if (value < from || value > to)
        {
            faults.Add(pointer, Refusal.OutOfRange, $"{value} is not within {from} and {to}.");
            return null;
        }
        if (value != decimal.Round(value, Decimals))
        {
            faults.Add(pointer, Refusal.TooManyDecimals, $"{value} has more than {Decimals} decimals.");
            return null;
        }
        return value;
    }
}
