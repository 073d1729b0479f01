using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>Gathers what a comparison shows, all as known at one position.</summary>
public sealed class ComparingReading(ComparedQueries compared, ShellReading shell)
{
    public async Task<Answer<ComparedView>> ReadAsync(View view, ComparingAsked asked, CancellationToken cancellation)
    {
        var tracks = new ComparedTracks(
            view.Dimension ?? Dimension.Dialogue,
            view.Recipient is { } code and not "any" ? new ActorCode(code) : null, view.From);
        var question = view.To is { } to && !(to > view.AsOf) ? view.Question() with { AsOf = to } : view.Question();
        var found = await compared.FindAsync(question, tracks, asked.Actors, cancellation);
        if (found.Value is not { } beside)
            return found.None!;
        var facts = await shell.ReadAsync(view, ComparedView.Path, beside.AsOf, KnownAt.Text(beside.KnownAt), cancellation);
        return new ComparedView(facts, asked, tracks, beside);
    }
}
