namespace PostureTracker.Actors;

/// <summary>What a speaker was, and for how long.</summary>
/// <param name="Title">As <c>Minister of Foreign Affairs</c>, 1..200 characters.</param>
/// <param name="Authority">The most that words spoken in it bind the actor, 0..1, at most 6 decimals; null: no limit of
/// its own.</param>
/// <param name="From">The first day held.</param>
/// <param name="Until">The last day held; null: still held, as far as known.</param>
public sealed record Role(string Title, decimal? Authority, DateOnly From, DateOnly? Until)
{
    public bool HeldOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>The same role, over by the day before <paramref name="next"/> at the latest.</summary>
    internal Role EndedBefore(DateOnly next) => HeldOn(next) ? this with { Until = next.AddDays(-1) } : this;
}
