using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Gathers what the feed announces: the newest notices, by the filter of the page of changes.</summary>
public sealed class FeedReading(NoticeQueries notices, ShellReading shell)
{
    private const int Most = 100;

    public async Task<Answer<FeedView>> ReadAsync(View view, ChangesAsked asked, CancellationToken cancellation)
    {
        var filter = new NoticeFilter(view.Collection, asked.Tracks(view), Kind: null, view.From?.Day, view.To);
        var found = await notices.FindAsync(view.Question(), filter, before: null, Most, cancellation);
        if (found.Value is not { Answer: var answer })
            return found.None!;
        var facts = await shell.ReadAsync(view, ChangesView.Path, answer.AsOf, answer.KnownAt, cancellation);
        return new FeedView(
            facts, asked, [.. answer.Notices.Where(notice => notice.Shift is not null && IsWanted(notice, asked))]);
    }

    private static bool IsWanted(NoticeAnswer notice, ChangesAsked asked) =>
        asked.Kinds.Count == 0 || asked.Kinds.Contains(KindOf(notice));

    /// <summary>The page's kind of change that a notice tells of: a shift that is no crossing is a move.</summary>
    private static ToldKind KindOf(NoticeAnswer notice) => (notice.Cause, notice.Withdraws ?? notice.Kind) switch
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
