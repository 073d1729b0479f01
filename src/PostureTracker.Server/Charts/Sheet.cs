namespace PostureTracker.Server.Charts;

/// <summary>The sizes of a picture: the plot, and its margins for values, level names and days.</summary>
/// <param name="Width">Of all of it.</param>
/// <param name="Height">Of all of it.</param>
/// <param name="Plot">Where the line is.</param>
public sealed record Sheet(int Width, int Height, Box Plot)
{
    /// <summary>A picture of its own, with its head and foot.</summary>
    public static Sheet Print { get; } = new(960, 420, new(64, 102, 800, 366)) { HasQuotes = true };

    /// <summary>The same with room for cursors.</summary>
    public static Sheet PrintWithCursors { get; } = new(960, 452, new(64, 134, 800, 398)) { HasQuotes = true };

    /// <summary>The same with room for what the other side said.</summary>
    public static Sheet PrintWithRail { get; } = PrintWithCursors with { Height = 500 };

    /// <summary>Beside a column, on a wide page.</summary>
    public static Sheet Wide { get; } = new(800, 360, new(42, 64, 672, 344)) { HasQuotes = true };

    /// <summary>On a phone: the words are in the list below.</summary>
    public static Sheet Narrow { get; } = new(358, 300, new(38, 58, 240, 266)) { LeastHit = 22 };

    /// <summary>Beside the headline of a board.</summary>
    public static Sheet Small { get; } = new(560, 250, new(32, 20, 440, 220));

    /// <summary>Whether the words of the statements that moved it most stand beside their marks.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>How far around a mark a finger may touch, where no other is nearer.</summary>
    public double LeastHit { get; init; } = 14;
}
