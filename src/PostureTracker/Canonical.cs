using System.Security.Cryptography;
using System.Text.Json;

namespace PostureTracker;

/// <summary>Contents compared and hashed as the record would write them.</summary>
public static class Canonical
{
    public static bool Same<T>(T a, T b) => Written(a).AsSpan().SequenceEqual(Written(b));

    /// <summary>SHA-256 of the content as written, in hexadecimal digits.</summary>
    public static string Hash<T>(T content) => Convert.ToHexStringLower(SHA256.HashData(Written(content)));

    private static byte[] Written<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, RecordJson.Options);
}
