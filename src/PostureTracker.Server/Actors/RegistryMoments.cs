using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Actors;

/// <summary>The registry as it was known at a moment.</summary>
/// <param name="Book">The registry.</param>
/// <param name="KnownAt">The last event that counts.</param>
/// <param name="Position">The last event by which the registry is complete.</param>
public sealed record RegistryMoment(RegistryBook Book, long KnownAt, long Position);

/// <summary>Reads the registry, now or as known at a moment.</summary>
public sealed class RegistryMoments(Registry registry, Positions positions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Answer<RegistryMoment>> AtAsync(KnownAt? knownAt, CancellationToken cancellation)
    {
        if (knownAt?.Position is { } wanted && await AwaitAsync(wanted, cancellation) is { } missing)
            return missing;
        // First how far the projections are, for below that nothing new appears, and then the registry, which is ahead.
        var projected = await positions.ProjectedAsync(cancellation);
        var (book, _) = await registry.NowAsync(cancellation);
        var position = Math.Max(projected, book.Position);
        var known = Math.Min(position, knownAt switch
        {
            null => position,
            { Position: { } asked } => asked,
            { Instant: var instant } => await positions.ByInstantAsync(instant!.Value, cancellation),
        });
        return new RegistryMoment(
            known >= book.Position ? book : await registry.AtAsync(known, cancellation), known, position);
    }

    /// <summary>Waits for a position, unless the registry itself has come as far.</summary>
    private async Task<NoAnswer?> AwaitAsync(long wanted, CancellationToken cancellation)
    {
        if (wanted > await positions.RecordedAsync(cancellation))
            return NoAnswer.Refused(
                "?knownAt", Refusal.BeyondTheLedger, $"Position {wanted} is beyond the ledger's last event.");
        var (book, _) = await registry.NowAsync(cancellation);
        return wanted <= book.Position || await positions.WaitForAsync(wanted, Patience, cancellation)
            ? null
            : NoAnswer.Behind(wanted);
    }
}
