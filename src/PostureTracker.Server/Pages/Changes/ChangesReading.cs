using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Gathers what the page of changes shows, all as known at one position.</summary>
public sealed class ChangesReading(ToldQueries told, ShellReading shell)
{
    public async Task<Answer<ChangesView>> ReadAsync(View view, ChangesAsked asked, CancellationToken cancellation)
    {
        var found = await told.FindAsync(view.Question(), asked.Of(view), cancellation);
        if (found.Value is not { } page)
            return found.None!;
        var facts = await shell.ReadAsync(view, ChangesView.Path, page.AsOf, KnownAt.Text(page.KnownAt), cancellation);
        return new ChangesView(facts, asked, page);
    }
}
