using System.Net;

namespace PostureTracker.Server.Webhooks;

/// <summary>What the address of a receiver must be. What its name resolves to is looked at with each connection.
/// </summary>
internal static class ReceiverRules
{
    private const int Longest = 2_000;

    /// <summary>The address as given; null where a fault was added.</summary>
    public static string? Read(Faults faults, string url, bool allowPrivate)
    {
        if (TextRules.OptionalFreeText(faults, "/url", url, Longest) is null)
            return null;
        if (Read(url, allowPrivate) is not { } address)
            faults.Add("/url", Refusal.BadUrl, allowPrivate
                ? "Give an absolute https or http address, in ASCII, without a user's name in it."
                : "Give an absolute https address, in ASCII, without a user's name in it.");
        else if (!allowPrivate && IsPrivate(address.IdnHost.Trim('[', ']').TrimEnd('.')))
            faults.Add("/url", Refusal.PrivateAddress,
                $"{address.Host} is not on the public internet; this server sends only there, unless it is started with "
                + "Webhooks__AllowPrivate=true.");
        else
            return url;
        return null;
    }

    private static Uri? Read(string url, bool allowPrivate) =>
        url.All(character => character is > ' ' and <= '~') && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (allowPrivate && address.Scheme == Uri.UriSchemeHttp))
        && address.UserInfo.Length == 0 && address.IdnHost.Length > 0
            ? address
            : null;

    private static bool IsPrivate(string host) => IPAddress.TryParse(host, out var address)
        ? !GlobalAddresses.IsGlobal(address)
        : host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
