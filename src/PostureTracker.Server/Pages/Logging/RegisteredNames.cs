using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>The names that people type for what the record knows by code.</summary>
public sealed class RegisteredNames(RegistryBook book)
{
    private const int Few = 2;

    public IEnumerable<Actor> Actors => book.Actors.Values;

    public IEnumerable<Collection> Collections => book.Collections.Values;

    /// <summary>Whom a code, a name or an alias names; null: nobody.</summary>
    public Actor? Actor(string? typed) => typed is null ? null
        : Coded(typed)
            ?? Actors.FirstOrDefault(actor => Folding.SameName(actor.Name, typed))
            ?? Actors.FirstOrDefault(actor => actor.Aliases.Any(alias => Folding.SameName(alias, typed)))
            ?? Coded(typed.ToUpperInvariant());

    /// <summary>The code of an actor typed in any way; what names nobody stays as typed, to be refused as such.</summary>
    public string? Code(string? typed) => Actor(typed)?.Code.ToString() ?? typed;

    /// <summary>What to show for a code: the name, where that leads back to it.</summary>
    public string? Shown(string? code) => Actor(code) is { } actor && Actor(actor.Name) == actor ? actor.Name : code;

    /// <summary>Whoever goes by a name, and for whom they speak: for <paramref name="actor"/>, or, where that is not
    /// said, for the one actor that has such a speaker. Null: nobody, or several.</summary>
    public (Actor Actor, Speaker Speaker)? Speaker(string? name, Actor? actor)
    {
        if (name is null)
            return null;
        var among = actor is null ? Actors : [actor];
        var found = among.Select(one => (Actor: one, Speaker: one.SpeakerNamed(name))).Where(one => one.Speaker is not null)
            .Take(2).ToList();
        return found is [var (speaksFor, speaker)] ? (speaksFor, speaker!) : null;
    }

    /// <summary>Speakers of whom a name or alias holds what was typed, those that begin with it first.</summary>
    public IEnumerable<(Actor Actor, Speaker Speaker)> Speakers(string typed, Actor? actor) =>
        from one in actor is null ? Actors : [actor]
        from speaker in one.Speakers
        let near = speaker.Aliases.Prepend(speaker.Name).Min(name => Place(name, typed))
        where near < int.MaxValue
        orderby near, speaker.Name
        select (one, speaker);

    /// <summary>Speakers whose names are nearest to one that nobody has.</summary>
    public IReadOnlyList<Speaker> Near(string name, Actor? actor) =>
    [
        .. Nearest.To(
            name, (actor is null ? Actors : [actor]).SelectMany(one => one.Speakers),
            speaker => speaker.Aliases.Prepend(speaker.Name)).Take(Few),
    ];

    /// <summary>Actors whose names are nearest to one that nobody has.</summary>
    public IReadOnlyList<Actor> Near(string name) =>
        [.. Nearest.To(name, Actors, actor => [actor.Name, .. actor.Aliases]).Take(Few)];

    private static int Place(string name, string typed) =>
        name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? Math.Min(at, 1) : int.MaxValue;

    private Actor? Coded(string code) => ActorCode.IsCode(code) ? book.Actors.GetValueOrDefault(new(code)) : null;
}
