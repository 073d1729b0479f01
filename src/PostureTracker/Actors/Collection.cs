using System.Diagnostics.CodeAnalysis;

namespace PostureTracker.Actors;

/// <summary>A body of statements with books of its own: the desk's, or a machine-coded set's.</summary>
/// <param name="Name">2..40 small Latin letters, digits and hyphens, the first a letter.</param>
/// <param name="Kind">Who codes it; the model trusts a machine less.</param>
/// <param name="Title">How to call it, 1..200 characters; null: by its name.</param>
public sealed record Collection(string Name, CollectionKind Kind, string? Title)
{
    public static bool IsName([NotNullWhen(true)] string? text) =>
        text is { Length: >= 2 and <= 40 } && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static Collection Of(CollectionRegistered happened) =>
        new(happened.Collection, happened.Kind, happened.Title);
}
