using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>Sets the stances of some actors on one dimension beside each other: the series of all in one query.</summary>
public sealed class ComparedQueries(Snapshots snapshots)
{
    /// <summary>How many are compared where nobody is named.</summary>
    private const int Some = 6;

    public async Task<Answer<Compared>> FindAsync(
        Question question, ComparedTracks tracks, IReadOnlyList<string> actors, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var since = tracks.From?.Before(snapshot.AsOf) ?? new DateOnly(snapshot.AsOf.Year, 1, 1);
        if (since > snapshot.AsOf)
            return NoAnswer.Refused("?from", Refusal.WrongOrder, "'from' is after the last day shown.");
        var recipient = Stored.Of(tracks.Recipient);
        if (snapshot.Unknown(new TrackFilter(actors, recipient, null), "actors") is { } unknown)
            return unknown;
        var views = await Cells.ViewsAsync(snapshot, new(null, recipient, tracks.Dimension), since, cancellation);
        ActorCode[] chosen = actors.Count > 0 ? [.. actors.Select(code => new ActorCode(code))] : Busiest(views);
        var series = await TrackCells.ReadAsync(
            snapshot, snapshot.KnownAt,
            chosen.ToDictionary(actor => Of(snapshot, tracks, actor), _ => since.AddDays(1)), cancellation);
        var from = tracks.From is null && series.Values.All(cells => cells is [] || cells[0].Day > since)
            ? series.Values.Where(cells => cells is not []).Select(cells => cells[0].Day).DefaultIfEmpty(since).Min()
            : since;
        return new Compared(
            snapshot.AsOf, snapshot.KnownAt, snapshot.Position, from, snapshot.Model(tracks.Dimension),
            [.. chosen.Select(actor => Of(snapshot, tracks, actor, from, series[Of(snapshot, tracks, actor)]))],
            [.. views.Select(view => view.Track.Actor).Except(chosen).Select(actor => (actor, snapshot.NameOf(actor)))
                .OrderBy(actor => actor.Item2, StringComparer.Ordinal)]);
    }

    private static ActorCode[] Busiest(IReadOnlyList<TrackView> views) =>
    [
        .. views.OrderByDescending(view => view.MeanThen is null ? 0 : Math.Round(view.Swing ?? 0, 2))
            .ThenByDescending(view => view.Last.Signals).ThenBy(view => view.Track.Actor)
            .Take(Some).Select(view => view.Track.Actor),
    ];

    private static Track Of(Snapshot snapshot, ComparedTracks tracks, ActorCode actor) =>
        new(snapshot.Collection.Name, actor, tracks.Recipient, tracks.Dimension);

    private static ComparedActor Of(
        Snapshot snapshot, ComparedTracks tracks, ActorCode actor, DateOnly from, IReadOnlyList<Cell> cells) => new(
        actor, snapshot.NameOf(actor),
        StanceFold.At(snapshot.Model(tracks.Dimension), cells is [.., var last] ? last : null, snapshot.AsOf),
        cells.LastOrDefault(cell => cell.Day <= from), [.. cells.Where(cell => cell.Day > from)]);
}

/// <summary>Which stances are compared.</summary>
/// <param name="Dimension">On what.</param>
/// <param name="Recipient">Towards whom; null: towards anyone.</param>
/// <param name="From">Since when; null: since the year began, or the record did.</param>
public sealed record ComparedTracks(Dimension Dimension, ActorCode? Recipient, Since? From);

/// <summary>Stances beside each other, as known at one position.</summary>
/// <param name="AsOf">Said on or before.</param>
/// <param name="KnownAt">The last event that counts.</param>
/// <param name="Position">The last event reflected.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="Model">The constants of the collection and dimension.</param>
/// <param name="Actors">Those compared.</param>
/// <param name="Others">Who else has such a stance, by name.</param>
public sealed record Compared(
    DateOnly AsOf, long KnownAt, long Position, DateOnly From, StanceModel Model, IReadOnlyList<ComparedActor> Actors,
    IReadOnlyList<(ActorCode Actor, string Name)> Others);
