using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>The API's answers on the stance that an actor's page shows.</summary>
public sealed class ActorNumbers(PostureQueries postures, ChangeQueries changes, EvidenceQueries evidence)
{
    public Task<Answer<EvidencePage>> EvidenceAsync(
        ActorAsked asked, EvidenceSort sort, EvidencePlace? after, int limit, CancellationToken cancellation) =>
        evidence.FindAsync(
            asked.Held, asked.Code, new(asked.Recipient, asked.Dimension, sort), after, limit, cancellation);

    public Task<Answer<ChangeAnswer>> ChangeAsync(ActorAsked asked, CancellationToken cancellation) => changes.FindAsync(
        asked.Held, asked.Code, new(asked.Recipient, asked.Dimension, asked.Then, asked.View.ThenKnownAt), cancellation);

    /// <summary>The stances from words alone beside those from deeds alone.</summary>
    public async Task<PostureAnswer?> BesideAsync(ActorAsked asked, CancellationToken cancellation) =>
        (await postures.PostureAsync(
            asked.Held with { Beside = Beside.Basis }, asked.Code, asked.Recipient, cancellation)).Value;

    /// <summary>The steps within the days shown.</summary>
    public Task<Answer<SeriesAnswer>> SeriesAsync(ActorAsked asked, CancellationToken cancellation) => postures.SeriesAsync(
        asked.Held, asked.Code,
        new(asked.Recipient, asked.Dimension, asked.View.From?.Before(asked.Known.AsOf), asked.View.To), cancellation);
}
