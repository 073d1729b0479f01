namespace PostureTracker.Codebook;

/// <summary>The five bands of a dimension, counted 0..4 from −1 to +1, and the cuts between them.</summary>
public static class Levels
{
    /// <summary>How far a mean must pass a cut before the level follows, so that noise at a cut is no news.</summary>
    public const double Hysteresis = 0.05;

    private static readonly double[] _cuts = [-0.6, -0.2, 0.2, 0.6];

    /// <summary>The cut between level i and level i + 1, upward.</summary>
    public static IReadOnlyList<double> Cuts { get; } = Array.AsReadOnly(_cuts);

    /// <summary>What a level of a dimension is called.</summary>
    public static string Name(Dimension dimension, int level) => Dimensions.Of(dimension).LevelNames[level];

    /// <summary>The band a mean lies in, with nothing before it; on a cut, the band above.</summary>
    public static int Band(double mean)
    {
        var level = 0;
        while (level < _cuts.Length && mean >= _cuts[level])
            level++;

        return level;
    }

    /// <summary>The level that follows <paramref name="level"/> at a new mean, with hysteresis.</summary>
    public static int Next(int level, double mean)
    {
        while (level < _cuts.Length && mean >= _cuts[level] + Hysteresis)
            level++;
        while (level > 0 && mean < _cuts[level - 1] - Hysteresis)
            level--;

        return level;
    }

    /// <summary>The last cut crossed on the way from one level to another.</summary>
    public static double LastCut(int from, int to) => to > from ? _cuts[to - 1] : _cuts[to];
}
