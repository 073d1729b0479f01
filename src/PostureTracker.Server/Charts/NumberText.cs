using System.Globalization;

namespace PostureTracker.Server.Charts;

/// <summary>Values −1..+1 as people read them: always a sign, two decimals.</summary>
public static class NumberText
{
    /// <summary>The minus of print, U+2212, as wide as the plus.</summary>
    public const char Minus = '\u2212';

    /// <summary>For screens: <c>+0.66</c>, <c>−0.38</c>, <c>0.00</c>.</summary>
    public static string Signed(double value) => Ascii(value).Replace('-', Minus);

    /// <summary>For files and plain terminals: <c>-0.38</c>.</summary>
    public static string Ascii(double value) =>
        Math.Round(value, 2).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>Of a size, without a sign: <c>0.27</c>.</summary>
    public static string Plain(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A probability in whole percent: <c>65 %</c>. Never 100 of what is not certain.</summary>
    public static string Percent(double share) =>
        Math.Min(share < 1 ? 99 : 100, Math.Round(100 * share)).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A count: <c>12,345</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
