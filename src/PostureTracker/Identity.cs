using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PostureTracker;

/// <summary>Ids that follow from a name, so that the same thing recorded twice is one thing: UUID version 5 (RFC 9562)
/// in the URL namespace.</summary>
public static class Identity
{
    private static readonly Guid UrlNamespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The id of a statement that came with an <c>externalId</c> of its own.</summary>
    public static Guid Statement(string collection, string externalId) =>
        Of($"posturetracker:{collection}:{externalId}");

    /// <summary>The stream of an actor's registry.</summary>
    public static Guid Actor(Actors.ActorCode code) => Of($"posturetracker:actor:{code}");

    /// <summary>The stream of a collection.</summary>
    public static Guid Collection(string name) => Of($"posturetracker:collection:{name}");

    /// <summary>Reads an id as the record writes one, in either case; what else .NET takes for a UUID is none.
    /// </summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out Guid id) =>
        Guid.TryParseExact(text, "D", out id)
        && string.Equals(id.ToString("D"), text, StringComparison.OrdinalIgnoreCase);

    [SuppressMessage("Security", "CA5350",
        Justification = "RFC 9562 names SHA-1 for version 5; nothing rests on its strength.")]
    public static Guid Of(string name)
    {
        byte[] named = [.. UrlNamespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var bytes = SHA1.HashData(named).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
