namespace PostureTracker.Stances;

/// <summary>The standard normal distribution, in double precision: W. J. Cody, Rational Chebyshev approximations for
/// the error function, Math. Comp. 23 (1969), with the coefficients of netlib's CALERF.</summary>
public static class Normal
{
    private const double InverseRootPi = 0.56418958354775628695;

    // Numerator and denominator of each range, the highest power first.
    private static ReadOnlySpan<double> NearOver =>
    [
        1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2,
        3.20937758913846947e3,
    ];

    private static ReadOnlySpan<double> NearUnder =>
    [
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3,
    ];

    private static ReadOnlySpan<double> MiddleOver =>
    [
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1,
        2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
        1.23033935479799725e3,
    ];

    private static ReadOnlySpan<double> MiddleUnder =>
    [
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
        3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
    ];

    private static ReadOnlySpan<double> FarOver =>
    [
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
        1.60837851487422766e-2, 6.58749161529837803e-4,
    ];

    private static ReadOnlySpan<double> FarUnder =>
    [
        1, 2.56852019228982242, 1.87295284992346047, 5.27905102951428412e-1, 6.05183413124413191e-2,
        2.33520497626869185e-3,
    ];

    /// <summary>Φ(z), the probability of a value below z.</summary>
    public static double Phi(double z) => 0.5 * Erfc(-z / Math.Sqrt(2));

    private static double Erfc(double x) => Math.Abs(x) switch
    {
        <= 0.46875 => 1 - x * Ratio(NearOver, NearUnder, x * x),
        var y => x < 0 ? 2 - Tail(y) : Tail(y),
    };

    private static double Tail(double y) => y switch
    {
        <= 4 => ExpOfMinusSquare(y) * Ratio(MiddleOver, MiddleUnder, y),
        > 27 => 0, // below the smallest double
        _ => ExpOfMinusSquare(y) / y * (InverseRootPi - Ratio(FarOver, FarUnder, 1 / (y * y)) / (y * y)),
    };

    // y² alone would lose the digits that the exponential magnifies; the square of y in sixteenths is exact.
    private static double ExpOfMinusSquare(double y)
    {
        var sixteenths = Math.Truncate(y * 16) / 16;
        return Math.Exp(-sixteenths * sixteenths) * Math.Exp(-(y - sixteenths) * (y + sixteenths));
    }

    private static double Ratio(ReadOnlySpan<double> over, ReadOnlySpan<double> under, double x) =>
        Polynomial(over, x) / Polynomial(under, x);

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
            sum = sum * x + coefficient;

        return sum;
    }
}
