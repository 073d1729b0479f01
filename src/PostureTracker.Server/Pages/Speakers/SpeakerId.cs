using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Speakers;

/// <summary>A speaker in an address: whom it speaks for, and its name in small letters, <c>PRK-kim-yo-jong</c>.</summary>
internal static class SpeakerId
{
    public static string Of(ActorCode actor, Speaker speaker) => Of(actor, speaker.Name);

    public static string Of(ActorCode actor, string name) => $"{actor}-{Slug(name)}";

    public static string Address(ActorCode actor, string name) => "/speakers/" + Uri.EscapeDataString(Of(actor, name));

    /// <summary>Who that is, by its name or an alias; null: nobody.</summary>
    public static (Actor Actor, Speaker Speaker)? Find(RegistryBook book, string id)
    {
        var code = id.Split('-', 2)[0];
        if (!ActorCode.IsCode(code) || book.Actors.GetValueOrDefault(new(code)) is not { } actor)
            return null;
        var named = actor.Speakers.FirstOrDefault(speaker => Of(actor.Code, speaker) == id)
            ?? actor.Speakers.FirstOrDefault(speaker => speaker.Aliases.Any(alias => Of(actor.Code, alias) == id));
        return named is null ? null : (actor, named);
    }

    private static string Slug(string name) => string.Concat(Folding.Of(name).ToLowerInvariant()
        .Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : '-'));
}
