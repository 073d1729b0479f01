using PostureTracker.Actors;
using PostureTracker.Server.Actors;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Speakers;

/// <summary>Reads who speaks for whom, as known at the view's moment.</summary>
public sealed class SpeakerReading(RegistryMoments moments, StatementSearch statements, ShellReading shell)
{
    private const int Said = 20;

    public async Task<Answer<SpeakersView>> AllAsync(View view, string? asked, CancellationToken cancellation)
    {
        var (facts, moment, none) = await ReadAsync(view, "/speakers", cancellation);
        if (none is not null)
            return none;
        IReadOnlyList<Actor> actors = [.. moment!.Book.Actors.Values];
        return new SpeakersView(
            facts!, asked,
            [.. actors.Select(actor => (actor, Among(actor, asked))).Where(pair => pair.Item2.Count > 0)], actors);
    }

    public async Task<Answer<SpeakerView>> OneAsync(View view, string id, CancellationToken cancellation)
    {
        var (facts, moment, none) = await ReadAsync(view, "/speakers/" + Uri.EscapeDataString(id), cancellation);
        if (none is not null)
            return none;
        if (SpeakerId.Find(moment!.Book, id) is not var (actor, speaker))
            return NoAnswer.Unknown($"Nobody is registered as {id}.");
        var found = await statements.FindAsync(
            view.Question() with { AsOf = facts!.AsOf, KnownAt = new(facts.KnownAt, null) },
            new() { Collection = view.Collection, Actor = actor.Code.ToString(), Speaker = speaker.Name },
            before: null, Said, cancellation);
        return found.Value is { } page ? new SpeakerView(facts, actor, speaker, page.Statements) : found.None!;
    }

    private async Task<(ShellFacts? Facts, RegistryMoment? Moment, NoAnswer? None)> ReadAsync(
        View view, string path, CancellationToken cancellation)
    {
        var facts = await shell.ResolveAsync(view, path, cancellation);
        if (facts.None is { } none)
            return (null, null, none);
        var moment = await moments.AtAsync(view.KnownAt, cancellation);
        return (facts.Value, moment.Value, moment.None);
    }

    private static IReadOnlyList<Speaker> Among(Actor actor, string? asked) =>
    [
        .. actor.Speakers.Where(speaker => asked is null || actor.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)
            || speaker.Aliases.Prepend(speaker.Name).Any(name => name.Contains(asked, StringComparison.OrdinalIgnoreCase))),
    ];
}
