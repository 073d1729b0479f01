using PostureTracker.Actors;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>Did they move, or did we? What lies between two views of a stance.</summary>
public sealed class ChangeQueries(Snapshots snapshots)
{
    /// <param name="now">The second view.</param>
    /// <param name="actor">Whose stance.</param>
    /// <param name="views">The first view, and which stance.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<ChangeAnswer>> FindAsync(
        Question now, string actor, TwoViews views, CancellationToken cancellation)
    {
        var opened = await views.OpenAsync(snapshots, now, actor, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!.Now;
        var track = new Track(snapshot.Collection.Name, new(actor), views.Recipient, views.Dimension);
        var postings = await TrackPostings.ReadAsync(snapshot, track, cancellation);
        var record = new TwoRecords(
            postings, opened.Value.ThenKnownAt,
            await RecordChanges.LateAsync(snapshot, [.. postings.Where(posting => posting.Day <= views.Then)],
                opened.Value.ThenKnownAt, cancellation));
        var (records, more) = await RecordChanges.ReadAsync(snapshot, record, views.Then, cancellation);
        return Answer(snapshot, track, views.Then, record) with { Records = records, MoreRecords = more };
    }

    private static ChangeAnswer Answer(Snapshot snapshot, Track track, DateOnly then, TwoRecords record)
    {
        var (model, now) = (snapshot.Model(track.Dimension), snapshot.AsOf);
        Cell[] cells = [.. StanceFold.Run(model, from: null, TrackPosting.Days(record.Postings))];
        var carried = cells.LastOrDefault(cell => cell.Day <= then);
        Cell[] window = [.. cells.Where(cell => cell.Day > then)];
        var known = record.KnownThen(model, then);
        var (before, after) = (StanceFold.At(model, known, then), StanceFold.At(model, cells.LastOrDefault(), now));
        var change = Change.Between(
            known?.Mean, record.KnownThenWithLate(model, then)?.Mean, carried?.Mean, after?.Mean);
        var latent = LatentChange.Between(model, cells, then, now);
        var story = new ChangeStory(
            InSentences.Of(snapshot.NameOf(track.Actor)),
            track.Recipient is { } towards ? InSentences.Of(snapshot.NameOf(towards)) : null,
            track.Dimension, then, now, before, after, change, latent, Largest(window, latent));
        var said = TrackPosting.Standing(record.Postings)
            .ToLookup(posting => posting.Day, posting => posting.Statement);
        var knownAt = KnownAt.Text(snapshot.KnownAt);
        return new(
            track.Actor, snapshot.NameOf(track.Actor), track.Recipient, track.Dimension, snapshot.Collection.Name, snapshot.Basis, now,
            knownAt, snapshot.Position, StanceModel.Name, then, now, KnownAt.Text(record.KnownAt), knownAt,
            StanceAnswer.Of(before, track.Dimension), StanceAnswer.Of(after, track.Dimension), change.Total, change.Late,
            change.Revision, change.Movement, Swing.Over(carried, window), ChangeSentence.Of(story),
            [.. window.Select(cell => new ChangeStep(cell.Day, cell.Mean - cell.Before, [.. said[cell.Day]]))],
            Records: [], MoreRecords: 0, LatentAnswer.Of(latent));
    }

    /// <summary>The day of the largest step the way the stance itself moved.</summary>
    private static DateOnly? Largest(Cell[] window, LatentChange? latent) => latent is null
        ? null
        : window.Where(cell => Math.Sign(cell.Mean - cell.Before) == Math.Sign(latent.Change))
            .MaxBy(cell => Math.Abs(cell.Mean - cell.Before))?.Day;
}
