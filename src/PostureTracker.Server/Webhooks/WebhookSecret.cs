using System.Security.Cryptography;

namespace PostureTracker.Server.Webhooks;

/// <summary>The secret of a webhook as people handle it: <c>whsec_</c> and the base64 of 24 to 64 bytes, as Standard
/// Webhooks has it.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Generated = 32;
    private const int Longest = 64;

    public static byte[] Generate() => RandomNumberGenerator.GetBytes(Generated);

    public static string Write(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    /// <summary>The bytes; null where a fault was added.</summary>
    public static byte[]? Read(Faults faults, string text)
    {
        var bytes = new byte[Longest];
        if (text.StartsWith(Prefix, StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)
            && Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), bytes, out var length) && length >= 24)
            return bytes[..length];
        faults.Add("/secret", Refusal.Malformed, $"Give {Prefix} and the base64 of 24 to 64 bytes, or leave it out.");
        return null;
    }
}
