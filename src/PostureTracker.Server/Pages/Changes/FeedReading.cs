using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Gathers what the feed announces: the newest notices, by the filter of the page of changes.</summary>
public sealed class FeedReading(NoticeQueries notices, ShellReading shell)
{
    private const int Most = 100;

    public async Task<Answer<FeedView>> ReadAsync(View view, ChangesAsked asked, CancellationToken cancellation)
    {
        var resolved = await shell.ResolveAsync(view, ChangesView.Path, cancellation);
        if (resolved.Value is not { } shown)
            return resolved.None!;
        var to = view.To < shown.AsOf ? view.To.Value : shown.AsOf;
        var filter = new NoticeFilter(view.Collection, asked.Tracks(view), Kind: null, view.From?.Before(to), view.To)
        {
            Shifts = Wanted(asked),
        };
        var found = await notices.FindAsync(view.Question(), filter, before: null, Most, cancellation);
        if (found.Value is not { Answer: var answer })
            return found.None!;
        var facts = await shell.ReadAsync(view, ChangesView.Path, answer.AsOf, answer.KnownAt, cancellation);
        return new FeedView(facts, asked, answer.Notices);
    }

    private static (NoticeCause, NoticeKind)[] Wanted(ChangesAsked asked) =>
    [
        .. Enum.GetValues<NoticeCause>().SelectMany(cause => Enum.GetValues<NoticeKind>().Select(kind => (cause, kind)))
            .Where(shift => asked.Kinds.Count == 0 || asked.Kinds.Contains(KindOf(shift.cause, shift.kind))),
    ];

    /// <summary>The page's kind of change that a notice tells of: a shift that is no crossing is a move.</summary>
    private static ToldKind KindOf(NoticeCause cause, NoticeKind kind) => (cause, kind) switch
    {
        (NoticeCause.Record, _) => ToldKind.Record,
        (_, NoticeKind.Crossed or NoticeKind.Confirmed) => ToldKind.Crossing,
        _ => ToldKind.Move,
    };
}

/// <summary>What the feed announces.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">The filter.</param>
/// <param name="Notices">Of shifts, the newest first.</param>
public sealed record FeedView(ShellFacts Facts, ChangesAsked Asked, IReadOnlyList<NoticeAnswer> Notices);
