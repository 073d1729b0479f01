namespace PostureTracker.Server.Charts;

/// <summary>A rectangle of a picture, y downward.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    /// <summary>The box of a straight horizontal or vertical line.</summary>
    public static Box Along(double x1, double y1, double x2, double y2, double margin) => new(
        Math.Min(x1, x2) - margin, Math.Min(y1, y2) - margin, Math.Max(x1, x2) + margin, Math.Max(y1, y2) + margin);

    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box other) =>
        Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;
}
