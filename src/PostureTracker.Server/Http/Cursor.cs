using System.Buffers.Text;
using System.Text.Json;

namespace PostureTracker.Server.Http;

/// <summary>Where a page of a list ended, and what the list was: opaque to clients, base64url of JSON.</summary>
/// <param name="Filters">The parameters of the first request, but for the limit.</param>
/// <param name="Place">The place of the last row, as its list writes it.</param>
/// <param name="KnownAt">The ledger position of the first page, where the list is held to it; else null.</param>
public sealed record Cursor(IReadOnlyDictionary<string, string> Filters, string Place, long? KnownAt)
{
    /// <summary>The cursor, or null where the text is none that <see cref="Write"/> can have written.</summary>
    public static Cursor? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text), RecordJson.Options)
                is { Filters: not null, Place: not null, KnownAt: null or >= 0 } cursor
                && !cursor.Place.Contains('\0') && cursor.Filters.Values.All(value => value is not null)
                ? cursor
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options));
}
