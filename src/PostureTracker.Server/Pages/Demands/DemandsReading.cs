using PostureTracker.Server.Demands;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Demands;

/// <summary>Gathers what the ledger of demands shows.</summary>
public sealed class DemandsReading(DemandQueries demands, ShellReading shell)
{
    /// <summary>How many demands a page holds.</summary>
    public const int Page = 100;

    public async Task<Answer<DemandsView>> ReadAsync(
        View view, DemandsAsked asked, int limit, CancellationToken cancellation)
    {
        var found = await demands.FindAsync(view.Question(), asked.Of(view), asked.After, limit, cancellation);
        if (found.Value is not { } page)
            return found.None!;
        var facts = await shell.ReadAsync(view, DemandsView.Path, page.Answer.AsOf, page.Answer.KnownAt, cancellation);
        return new DemandsView(facts, asked, page.Answer, page.End);
    }
}
