using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages;

/// <summary>What every page says of the record it shows.</summary>
/// <param name="View">The view.</param>
/// <param name="Path">The page's own address, without the view.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="Today">The last day there is: the one at UTC+14.</param>
/// <param name="KnownAt">The last event that counts.</param>
/// <param name="Recorded">The last event of the ledger.</param>
/// <param name="RecordedAt">When it was recorded; null: the ledger is empty.</param>
/// <param name="Behind">How many events the read models have not taken in yet.</param>
/// <param name="Collections">The collections there are, by name.</param>
public sealed record ShellFacts(
    View View, string Path, DateOnly AsOf, DateOnly Today, long KnownAt, long Recorded, DateTimeOffset? RecordedAt,
    long Behind, IReadOnlyList<string> Collections)
{
    /// <summary>How many later events the view leaves out.</summary>
    public long Hidden => Recorded - Behind - KnownAt;

    /// <summary>The question of the view, held at what this page shows.</summary>
    public Question Held => View.Question() with { AsOf = AsOf, KnownAt = new(KnownAt, null) };

    public bool IsEmpty => Recorded == 0;
}
