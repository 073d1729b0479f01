using System.Net;
using System.Net.Sockets;

namespace PostureTracker.Server.Webhooks;

/// <summary>Which addresses are on the public internet. A webhook must not make this server speak to its own machine
/// or network (SSRF), so what is not known to be global is not. From IANA's registries of special-purpose addresses.
/// </summary>
internal static class GlobalAddresses
{
    private static readonly IPNetwork[] SpecialV4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4");

    private static readonly IPNetwork UnicastV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 = Networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsGlobal(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !IsAmong(SpecialV4, address),
        AddressFamily.InterNetworkV6 => Embedded(address) is { } inner
            ? IsGlobal(inner)
            : UnicastV6.Contains(address) && !IsAmong(SpecialV6, address),
        _ => false,
    };

    /// <summary>The IPv4 address that a router would take out of it; null: none.</summary>
    private static IPAddress? Embedded(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes()[2..6])
        : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes()[12..])
        : null;

    private static bool IsAmong(IPNetwork[] networks, IPAddress address) =>
        networks.Any(network => network.Contains(address));

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
