using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Reads what a form would change: by the preview that the API gives, and the stances beside it at the same
/// position.</summary>
public sealed class PreviewReading(PreviewQueries previews, PostureQueries postures)
{
    /// <summary>Tries it; nothing is written.</summary>
    public Task<PreviewOutcome> TryAsync(OpenForm form, Writer writer, CancellationToken cancellation) =>
        form.Verb == FormVerb.Log
            ? previews.LogAsync(form.Draft.Statement, writer, cancellation)
            : previews.ChangeAsync(form.Current!.Id, expected: null, form.Change(), writer, cancellation);

    public async Task<PreviewView> ReadAsync(OpenForm form, Writer writer, CancellationToken cancellation)
    {
        // Why it is changed says nothing of what it would change.
        var tried = form with { Draft = form.Draft with { Reason = form.Draft.Reason ?? "tried" } };
        var outcome = await TryAsync(tried, writer, cancellation);
        if (outcome.Refused is not null || form.Draft.Faults.Count > 0)
            return Needing(form.Draft.With(outcome.Refused is NotWritten { Faults: var faults } ? faults : []));
        if (outcome.Preview.Value is not { } preview)
            return PreviewView.Saying("The record is still being read; the preview comes in a moment.");
        var after = outcome.After!;
        var view = (Leading(preview, after.Statement, form.Preferred) is { } leading
            ? await MovingAsync(form, preview, (leading, outcome.Changes!), cancellation)
            : PreviewView.Saying(Unmoved(form.Verb, after))) with
        {
            Duplicates = preview.Duplicates,
            Resolved = preview.Resolved,
        };
        return view;
    }

    private async Task<PreviewView> MovingAsync(
        OpenForm form, PreviewAnswer preview, (PreviewTrack Leading, IReadOnlyList<TrackChange> Changes) moving,
        CancellationToken cancellation)
    {
        var (leading, changes) = moving;
        var held = new Question(
            preview.AsOf, new(KnownAt.PositionOf(preview.KnownAt), null), null, changes[0].Track.Collection, null);
        var posture = await postures.PostureAsync(held, leading.Actor.ToString(), leading.Recipient, cancellation);
        var series = await postures.SeriesAsync(
            held, leading.Actor.ToString(), new(leading.Recipient, leading.Dimension, null, null), cancellation);
        var index = preview.Tracks.Index().First(track => track.Item == leading).Index;
        var (actor, recipient) = (form.Named(leading.Actor), leading.Recipient is { } to ? form.Named(to) : null);
        PreviewTrack[] own = [.. preview.Tracks.Where(track => IsSamePair(track, leading))];
        return new(PreviewWords.Sentence(actor, recipient, leading))
        {
            Pair = new(
                actor, recipient, Rows(own, posture.Value),
                series.Value is { } steps ? PreviewChart.Of(steps, changes[index]) : null,
                [.. Past(preview, changes, leading)], [.. own.SelectMany(PreviewWords.Shifts)]),
            Others = [.. preview.Tracks.Where(track => !IsSamePair(track, leading))],
        };
    }

    /// <summary>The track to tell of first: of the statement's own pair, and the one that crosses a level or moves
    /// most.</summary>
    private static PreviewTrack? Leading(PreviewAnswer preview, Statement statement, Dimension? preferred) => preview.Tracks
        .OrderByDescending(track => track.Actor == statement.Actor && track.Recipient == statement.Recipient)
        .ThenByDescending(track => track.Actor == statement.Actor && track.Recipient is not null)
        .ThenByDescending(track => track.Dimension == preferred)
        .ThenByDescending(track => track.Now.Before?.Level != track.Now.After?.Level)
        .ThenByDescending(track => Math.Abs((track.Now.After?.Mean ?? 0) - (track.Now.Before?.Mean ?? 0)))
        .FirstOrDefault();

    private static IReadOnlyList<PreviewRow> Rows(PreviewTrack[] own, PostureAnswer? posture) =>
        [.. Dimensions.All.Select(scale => Row(scale.Dimension, own, posture))];

    private static PreviewRow Row(Dimension dimension, PreviewTrack[] own, PostureAnswer? posture)
    {
        if (own.FirstOrDefault(track => track.Dimension == dimension) is { } touched)
            return new(dimension, touched.Now.Before, touched.Now.After);
        var same = posture?.Dimensions.GetValueOrDefault(dimension)?.Alone();
        return new(dimension, same, same);
    }

    /// <summary>What would change before now, of the pair: none where the day is its last.</summary>
    private static IEnumerable<string> Past(
        PreviewAnswer preview, IReadOnlyList<TrackChange> changes, PreviewTrack leading) =>
        from pair in preview.Tracks.Zip(changes)
        where IsSamePair(pair.First, leading)
        let later = pair.Second.Written.Count(cell => cell.Day > pair.First.On)
        select PreviewWords.Past(pair.First, later) into told
        where told is not null
        select told;

    private static bool IsSamePair(PreviewTrack track, PreviewTrack other) =>
        track.Actor == other.Actor && track.Recipient == other.Recipient;

    private static string Unmoved(FormVerb verb, StatementState after) => after switch
    {
        { Retracted: true } => "It is retracted, so it moves no stance.",
        { Coded: false } => "Not coded yet: it moves no stance, and waits in the queue.",
        { Resolved.Authority: 0 } => "Its form is kept as context and never counts: it moves no stance.",
        { Statement.Signals.Count: 0 } => "It says nothing on any dimension: it moves no stance.",
        _ when verb == FormVerb.Log => "It moves no stance.",
        _ => "Nothing that counts is changed: no stance moves.",
    };

    private static PreviewView Needing(IReadOnlyList<Fault> faults) =>
        PreviewView.Saying("Not enough yet to say what it would change.") with { Needed = faults };
}
