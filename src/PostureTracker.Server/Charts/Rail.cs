namespace PostureTracker.Server.Charts;

/// <summary>What the other side said, beneath a stance: it turns a curve into a conversation.</summary>
/// <param name="Name">Who.</param>
/// <param name="Said">What, in order of day.</param>
public sealed record Rail(string Name, IReadOnlyList<RailMark> Said);

/// <summary>One statement of the other side.</summary>
/// <param name="On">When.</param>
/// <param name="Speaker">Who spoke.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Language">Of the words; null: not known.</param>
/// <param name="Address">Where it is read in full.</param>
public sealed record RailMark(DateOnly On, string Speaker, string Quote, string? Language, string Address);
