using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>The constants of the local level model (Harvey 1989; West &amp; Harrison 1997, ch. 2) for one dimension,
/// coded one way. They are judgement, not fitted.</summary>
public sealed record StanceModel
{
    public const string Name = "local-level-1";

    /// <summary>The sd of a stance of which nothing is known.</summary>
    public const double PriorSd = 0.60;

    public const double PriorVariance = PriorSd * PriorSd;

    /// <summary>The |z| from which a day is a surprise.</summary>
    public const double SurpriseZ = 2;

    /// <summary>The |z| that, twice in a row the same way, makes a turn.</summary>
    public const double TurnZ = 1.75;

    /// <summary>The least W, in thousandths, that makes a turn or stands between two days that do.</summary>
    public const long TurnWeight = 500;

    /// <summary>The probability from which a crossing is confirmed.</summary>
    public const double Confirmed = 0.8;

    /// <summary>Below this share of what could be known, a change is too soon to tell.</summary>
    public const double Informed = 0.2;

    /// <summary>The share of the prior sd from which there is no current evidence.</summary>
    public const double Stale = 0.9;

    /// <summary>Half the width of an 80 % interval, in sds.</summary>
    public const double IntervalZ = 1.2815515655446004;

    private static readonly Dictionary<(CollectionKind, Dimension), StanceModel> _models = (
        from kind in Enum.GetValues<CollectionKind>()
        from scale in Dimensions.All
        select KeyValuePair.Create((kind, scale.Dimension), new StanceModel(kind, scale))).ToDictionary();

    private StanceModel(CollectionKind kind, DimensionScale scale)
    {
        (SignalSd, DayCap, Turns) = kind == CollectionKind.Human ? (0.30, 3, true) : (0.60, 1, false);
        SignalVariance = SignalSd * SignalSd;
        DriftPerDay = PriorVariance / (2.0 * scale.HalfLifeDays);
    }

    /// <summary>The sd of one full-weight signal, r0.</summary>
    public double SignalSd { get; }

    /// <summary>How many full-weight signals a day can say at most, c: a thousand copies of one wire story are one.
    /// </summary>
    public double DayCap { get; }

    /// <summary>Whether two weighty surprises in a row free the variance.</summary>
    public bool Turns { get; }

    public double SignalVariance { get; }

    /// <summary>The variance a day of silence adds, q.</summary>
    public double DriftPerDay { get; }

    public static StanceModel Of(CollectionKind kind, Dimension dimension) => _models[(kind, dimension)];

    /// <summary>The variance some days of silence later; never above the prior's.</summary>
    public double Grown(double variance, int days) => Math.Min(PriorVariance, variance + DriftPerDay * days);

    /// <summary>The variance of what a day says: all its weight, but never more than the cap.</summary>
    /// <param name="weight">W, in thousandths.</param>
    public double Noise(long weight) => SignalVariance * (1 / (weight / 1000.0) + 1 / DayCap);
}
