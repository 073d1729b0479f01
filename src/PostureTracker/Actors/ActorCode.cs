using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostureTracker.Actors;

/// <summary>The code of an actor: ISO 3166-1 alpha-3 (<c>PRK</c>) or a registered acronym (<c>G7</c>, <c>NATO</c>):
/// 2 to 12 capital Latin letters and digits, the first a letter.</summary>
[JsonConverter(typeof(ActorCodeJson))]
public readonly record struct ActorCode : IComparable<ActorCode>
{
    private readonly string _code;

    /// <exception cref="FormatException">The text is not a code.</exception>
    public ActorCode(string code) =>
        _code = IsCode(code) ? code : throw new FormatException($"'{code}' is not an actor code.");

    public static bool IsCode([NotNullWhen(true)] string? text) =>
        text is { Length: >= 2 and <= 12 } && char.IsAsciiLetterUpper(text[0])
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    public int CompareTo(ActorCode other) => string.CompareOrdinal(_code, other._code);

    public override string ToString() => _code;
}

internal sealed class ActorCodeJson : JsonConverter<ActorCode>
{
    public override ActorCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ActorCode code, JsonSerializerOptions options) =>
        writer.WriteStringValue(code.ToString());
}
