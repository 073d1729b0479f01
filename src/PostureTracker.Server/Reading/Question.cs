using System.Globalization;
using PostureTracker.Codebook;

namespace PostureTracker.Server.Reading;

/// <summary>The two clocks and the filters that every read of a stance takes.</summary>
/// <param name="AsOf">Said on or before; null: all said by now, anywhere.</param>
/// <param name="KnownAt">Recorded on or before; null: all recorded by now.</param>
/// <param name="MinPosition">The least position the answer must reflect.</param>
/// <param name="Collection">Whose books.</param>
/// <param name="Basis">Words or deeds alone; null: both.</param>
public sealed record Question(
    DateOnly? AsOf, KnownAt? KnownAt, long? MinPosition, string Collection, Basis? Basis)
{
    /// <summary>What to set beside a stance; null: nothing.</summary>
    public Beside? Beside { get; init; }
}

/// <summary>What can be set beside a stance: those from words alone and from deeds alone.</summary>
public enum Beside { Basis }

/// <summary>A moment of the record: a position of the ledger, or the instant by which events were recorded.</summary>
/// <param name="Position">The last event known.</param>
/// <param name="Instant">The last instant known, inclusive; exactly one of the two is given.</param>
public sealed record KnownAt(long? Position, DateTimeOffset? Instant)
{
    public static string Text(long position) => $"seq:{position}";

    /// <summary>The position of a text that <see cref="Text"/> wrote.</summary>
    public static long PositionOf(string text) => long.Parse(text["seq:".Length..], CultureInfo.InvariantCulture);
}

/// <summary>Which tracks of a collection: by actors, recipient and dimension.</summary>
/// <param name="Actors">Null: all.</param>
/// <param name="Recipient">As stored, <c>*</c> for anyone; null: all.</param>
/// <param name="Dimension">Null: all.</param>
public sealed record TrackFilter(IReadOnlyList<string>? Actors, string? Recipient, Dimension? Dimension);

/// <summary>From when a board shows change and swing: the end of a day, or of that many days before <c>asOf</c>.
/// </summary>
/// <param name="Day">The day; exactly one of the two is given.</param>
/// <param name="DaysBefore">The days before.</param>
public readonly record struct Since(DateOnly? Day, int? DaysBefore)
{
    public DateOnly Before(DateOnly asOf) => Day ?? asOf.AddDays(-Math.Min(DaysBefore!.Value, asOf.DayNumber));
}
