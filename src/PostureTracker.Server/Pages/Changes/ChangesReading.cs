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
        var turned = await TurnedAsync(view, asked, page, cancellation);
        var facts = await shell.ReadAsync(view, ChangesView.Path, page.AsOf, KnownAt.Text(page.KnownAt), cancellation);
        return turned is null
            ? new ChangesView(facts, asked, page)
            : new ChangesView(facts, asked with { Said = true }, turned) { IsTurned = true };
    }

    /// <summary>The days of a view of the past by when it was said, where nothing was recorded in them, as in a ledger that
    /// was imported since, and nobody asked for an order; null: they are told as asked.</summary>
    private async Task<ToldPage?> TurnedAsync(
        View view, ChangesAsked asked, ToldPage page, CancellationToken cancellation)
    {
        if (view.AsOf is null || view.KnownAt is not null || asked is not { Said: null, Before: null }
            || page.Changes.Count > 0)
            return null;
        var held = view.Question() with { KnownAt = new(page.KnownAt, null) };
        var said = await told.FindAsync(held, asked.Of(view) with { BySaid = true }, cancellation);
        return said.Value is { Changes.Count: > 0 } found ? found : null;
    }
}
