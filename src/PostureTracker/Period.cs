using System.Globalization;

namespace PostureTracker;

/// <summary>A day <c>2021-06-17</c>, a month <c>2021-06</c> or a year <c>2021</c>, with the first and last of its days,
/// both of them in it. Years are 0001..9999, in four digits.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    public static bool TryRead(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        var rest = text.Length switch { 4 => "-01-01", 7 => "-01", 10 => "", _ => null };
        if (rest is null || !DateOnly.TryParseExact(
            $"{text}{rest}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return false;
        }

        period = new Period(first, text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        });
        return true;
    }
}
