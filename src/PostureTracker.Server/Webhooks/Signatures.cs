using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PostureTracker.Server.Webhooks;

/// <summary>Signs as Standard Webhooks does: the receiver knows by it who sent what, and when.</summary>
internal static class Signatures
{
    /// <summary>The header <c>webhook-signature</c>: one for each secret, so that a receiver can change over.</summary>
    /// <param name="secrets">The secrets in use.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">As sent.</param>
    public static string Of(IEnumerable<byte[]> secrets, string id, long timestamp, byte[] body)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.");
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return string.Join(' ', secrets.Select(secret =>
            $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }
}
