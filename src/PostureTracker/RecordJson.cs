using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostureTracker;

/// <summary>How the record is written as JSON, everywhere: stored, answered, exported and hashed.</summary>
public static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Frozen(new JsonSerializerOptions());

    /// <summary>camelCase members, words in kebab-case, numbers without trailing zeros; a request with a member twice,
    /// or one that does not exist, is malformed.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.MaxDepth = 32;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new PlainDecimalJson());
        options.Converters.Add(new UtcInstantJson());
    }

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>0.50 and 0.5 are one number, so they are written alike and hash alike.</summary>
internal sealed class PlainDecimalJson : JsonConverter<decimal>
{
    private const decimal One = 1.000000000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.GetDecimal() / One;

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / One);
}

/// <summary>Instants are written in UTC, with a Z.</summary>
internal sealed class UtcInstantJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
