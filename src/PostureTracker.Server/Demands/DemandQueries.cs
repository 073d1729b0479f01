using PostureTracker.Demands;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Demands;

/// <summary>The ledger of demands: what each actor demands of whom, whether that stands, and where it was left out.
/// </summary>
public sealed class DemandQueries(Snapshots snapshots)
{
    /// <param name="question">When, and in which collection.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended; null: the first page.</param>
    /// <param name="limit">How many at most, 1..1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page without its cursor, and the place where it ended; null: this is the last.</returns>
    public async Task<Answer<DemandPage>> FindAsync(
        Question question, DemandFilter filter, DemandPlace? after, int limit, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        if ((snapshot.Unknown([filter.Actor], "actor") ?? snapshot.Unknown(
            [filter.Recipient is Stored.Anyone ? null : filter.Recipient], "recipient")) is { } unknown)
            return unknown;
        var ledger = new DemandLedger();
        await foreach (var statement in DemandingStatements.ReadAsync(snapshot, filter, cancellation))
            ledger.Enter(statement);
        IReadOnlyList<Demand> found = [.. ledger.Demands
            .Where(filter.Wants)
            .SkipWhile(demand => after is not null && DemandPlace.Of(demand.Key).CompareTo(after) <= 0)
            .Take(limit + 1)];
        IReadOnlyList<Demand> page = [.. found.Take(limit)];
        return new DemandPage(
            new(snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, snapshot.Collection.Name,
                [.. page.Select(DemandAnswer.Of)], Next: null),
            snapshot.KnownAt, found.Count > limit ? DemandPlace.Of(page[^1].Key) : null);
    }
}

/// <summary>A page of demands, the position it was read at, and the place where it ended; null: there are no more.
/// </summary>
public sealed record DemandPage(DemandsAnswer Answer, long KnownAt, DemandPlace? End);
