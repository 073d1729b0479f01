using System.Net;
using System.Net.Sockets;

namespace PostureTracker.Server.Webhooks;

/// <summary>Connects to a receiver, at an address that was looked at: a name can resolve to another each time it is
/// asked for, so the one that is judged must be the one that is used.</summary>
/// <param name="resolve">The addresses of a host.</param>
/// <param name="allowPrivate">Whether they may be private.</param>
internal sealed class Connecting(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool allowPrivate)
{
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await resolve(host, cancellation);
        IPAddress[] allowed = [.. found.Where(address => allowPrivate || GlobalAddresses.IsGlobal(address))];
        if (found.Length > 0 && allowed.Length == 0)
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name resolves only to addresses that are not on the public internet.</summary>
internal sealed class PrivateAddressException()
    : IOException("Its name resolves to no address on the public internet; this server sends only there.");
