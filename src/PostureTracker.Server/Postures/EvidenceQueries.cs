using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>What a stance rests on, statement by statement.</summary>
public sealed class EvidenceQueries(Snapshots snapshots, StatementSearch statements)
{
    /// <param name="question">When, and in which books.</param>
    /// <param name="actor">Whose stance.</param>
    /// <param name="asked">Which stance, and how its evidence is sorted.</param>
    /// <param name="after">Where the page before ended; null: the first page.</param>
    /// <param name="limit">How many at most, 1..1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The page without its cursor, and where it ended; null: this is the last.</returns>
    public async Task<Answer<EvidencePage>> FindAsync(
        Question question,
        string actor,
        EvidenceAsked asked,
        EvidencePlace? after,
        int limit,
        CancellationToken cancellation)
    {
        var opened = await snapshots.OpenForAsync(question, actor, asked.Recipient, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var track = new Track(snapshot.Collection.Name, new(actor), asked.Recipient, asked.Dimension);
        var postings = await TrackPostings.ReadAsync(snapshot, track, cancellation);
        var model = snapshot.Model(track.Dimension);
        Cell[] cells = [.. StanceFold.Run(model, from: null, TrackPosting.Days(postings))];
        var attribution = new Attribution(model, cells);
        Part[] parts = [.. Part.Sorted(
            TrackPosting.Standing(postings).Select(posting => Of(attribution, posting)), asked.Sort,
            part => EffectOf(attribution, part.Posting, cells[^1].Mean))];
        var ended = after is null ? -1 : Array.FindIndex(parts, part => part.Posting.Statement == after.Statement);
        if (after is not null && ended < 0)
            return new NoAnswer(NoAnswerKind.Malformed, [new("?cursor", "malformed-parameter", "This is no cursor of this list.")]);
        var from = ended + 1;
        Part[] page = [.. parts.Skip(from).Take(limit)];
        var rows = await RowsAsync(snapshot, track, attribution, page, cancellation);
        var answer = new EvidenceAnswer(
            track.Actor, snapshot.NameOf(track.Actor), track.Recipient, track.Dimension, snapshot.Collection.Name,
            snapshot.Basis, snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name,
            cells is [.., var last] ? last.Mean : null, attribution.Prior, parts.Length, rows, Folded(parts, page), Next: null);
        return new EvidencePage(
            answer, snapshot.KnownAt,
            from + page.Length < parts.Length ? new(snapshot.AsOf, page[^1].Posting.Statement) : null);
    }

    private async Task<IReadOnlyList<EvidenceRow>> RowsAsync(
        Snapshot snapshot, Track track, Attribution attribution, Part[] page, CancellationToken cancellation)
    {
        var known = await statements.KnownAsync(
            page.Select(part => part.Posting.Statement), snapshot.KnownAt, cancellation);
        return [.. page.Select(part => Row(track, attribution, part, known[part.Posting.Statement]))];
    }

    private static Part Of(Attribution attribution, TrackPosting posting)
    {
        var (share, pull) = attribution.Of(posting.Day, posting.Weight, posting.Value);
        return new(posting, share, pull);
    }

    private static double EffectOf(Attribution attribution, TrackPosting posting, double mean) =>
        Math.Abs(mean - (attribution.Without(posting.Day, posting.Weight, posting.Value) ?? 0));

    private static EvidenceRow Row(Track track, Attribution attribution, Part part, StatementAnswer known)
    {
        var (posting, statement) = (part.Posting, known.Statement);
        PostureTracker.Statements.Signal[] signals = [.. statement.Signals!.Where(signal => signal.Dimension == track.Dimension
            && (signal.Actor ?? statement.Actor) == track.Actor
            && (track.Recipient is null || (signal.Recipient ?? statement.Recipient) == track.Recipient))];
        return new(
            EvidenceStatement.Of(known), posting.Day, posting.Weight / 1000.0, known.Resolved.Authority,
            signals.Max(signal => signal.Confidence), known.Resolved.Echo, posting.Value / 1000.0, signals, part.Share,
            part.Pull, attribution.Without(posting.Day, posting.Weight, posting.Value));
    }

    private static FoldedAway Folded(Part[] all, Part[] page) => new(
        all.Length - page.Length,
        all.Sum(part => part.Share) - page.Sum(part => part.Share),
        all.Sum(part => part.Pull) - page.Sum(part => part.Pull));
}

/// <summary>Which stance's evidence, and in what order.</summary>
/// <param name="Recipient">Null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Sort">The order.</param>
public sealed record EvidenceAsked(ActorCode? Recipient, Dimension Dimension, EvidenceSort Sort);

/// <summary>A page of evidence, the position it is held to, and where it ended; null: there is no more.</summary>
public sealed record EvidencePage(EvidenceAnswer Answer, long KnownAt, EvidencePlace? End);
