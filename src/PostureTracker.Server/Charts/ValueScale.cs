namespace PostureTracker.Server.Charts;

/// <summary>Where a value lies from top to bottom. Always −1..+1: two charts side by side can be compared.</summary>
/// <param name="Top">Where +1 is.</param>
/// <param name="Bottom">Where −1 is.</param>
public readonly record struct ValueScale(double Top, double Bottom)
{
    public double Y(double value) => Bottom + (Top - Bottom) * (Math.Clamp(value, -1, 1) + 1) / 2;
}
