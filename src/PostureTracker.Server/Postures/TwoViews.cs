using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Postures;

/// <summary>Two views of one stance.</summary>
/// <param name="Recipient">Null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Then">The first day.</param>
/// <param name="ThenKnownAt">What was recorded for it; null: the same as for the second.</param>
public sealed record TwoViews(ActorCode? Recipient, Dimension Dimension, DateOnly Then, KnownAt? ThenKnownAt)
{
    /// <summary>Opens the second view, and finds the position of the first.</summary>
    /// <param name="snapshots">Where.</param>
    /// <param name="now">The second view.</param>
    /// <param name="actor">Whose stance.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<OpenedViews>> OpenAsync(
        Snapshots snapshots, Question now, string actor, CancellationToken cancellation)
    {
        var known = await PositionAsync(snapshots, now, cancellation);
        if (known.None is { } none)
            return none;
        var opened = await snapshots.OpenForAsync(now, actor, Recipient, cancellation);
        if (opened.None is { } missing)
            return Named(missing, "now");
        var snapshot = opened.Value!;
        if (Refuse(snapshot, known.Value!.Position) is not { } refused)
            return new OpenedViews(snapshot, known.Value.Position ?? snapshot.KnownAt);
        await snapshot.DisposeAsync();
        return refused;
    }

    private async Task<Answer<KnownThen>> PositionAsync(
        Snapshots snapshots, Question now, CancellationToken cancellation)
    {
        if (ThenKnownAt is null)
            return new KnownThen(null);
        var opened = await snapshots.OpenAsync(now with { AsOf = Then, KnownAt = ThenKnownAt }, cancellation);
        if (opened.None is { } none)
            return Named(none, "then");
        await using var snapshot = opened.Value!;
        return new KnownThen(snapshot.KnownAt);
    }

    private NoAnswer? Refuse(Snapshot now, long? thenKnownAt)
    {
        var faults = new Faults();
        if (Then > now.AsOf)
            faults.Add("?then", Refusal.WrongOrder, $"'then' is after 'now', {now.AsOf:yyyy-MM-dd}.");
        if (thenKnownAt > now.KnownAt)
            faults.Add("?thenKnownAt", Refusal.WrongOrder,
                $"'thenKnownAt', seq:{thenKnownAt}, is after 'nowKnownAt', seq:{now.KnownAt}.");
        return faults.Any ? new(NoAnswerKind.Refused, faults.Found) : null;
    }

    /// <summary>The faults by the names that the two views have in the address.</summary>
    private static NoAnswer Named(NoAnswer none, string view) => none with
    {
        Faults = [.. none.Faults.Select(fault => fault with
        {
            Pointer = fault.Pointer switch
            {
                "?asOf" => $"?{view}",
                "?knownAt" => $"?{view}KnownAt",
                _ => fault.Pointer,
            },
        })],
    };

    private sealed record KnownThen(long? Position);
}

/// <summary>The second view, held still, and the position of the first.</summary>
public sealed record OpenedViews(Snapshot Now, long ThenKnownAt);
