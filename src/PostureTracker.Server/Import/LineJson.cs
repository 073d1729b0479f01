using System.Text.Json;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.Import;

/// <summary>Reads the JSON of a line, as strictly as a request's.</summary>
internal static class LineJson
{
    /// <summary>The line, or what is wrong with it; exactly one of them.</summary>
    public static (T? Line, Fault? Fault) Read<T>(NdjsonLine line) where T : class
    {
        var (read, fault) = Read(line, typeof(T));
        return ((T?)read, fault);
    }

    /// <inheritdoc cref="Read{T}"/>
    public static (object? Line, Fault? Fault) Read(NdjsonLine line, Type type)
    {
        if (line.IsTooLong)
            return (null, new("", Refusal.TooLong, $"The line is longer than {NdjsonLines.LongestLine} bytes."));
        try
        {
            return JsonSerializer.Deserialize(line.Json.Span, type, RecordJson.Options) is { } read
                ? (read, null)
                : (null, new("", JsonBody.MalformedJson, "The line is null; give an object."));
        }
        catch (JsonException fault)
        {
            return (null, JsonBody.FaultOf(fault));
        }
    }

    /// <summary>The text of a member of the line's object; null: there is none that can be read.</summary>
    public static string? Text(NdjsonLine line, string member)
    {
        var reader = new Utf8JsonReader(line.Json.Span);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(member);
                reader.Read();
                if (found)
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
