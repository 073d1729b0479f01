using System.Net;

namespace PostureTracker.Server.Hosting;

/// <summary>Where the server listens: on this machine only, until there is access control.</summary>
public static class Listening
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Lets the server bind inside a container, whose host publishes it on 127.0.0.1 only.</summary>
    public const string ContainerSetting = "POSTURE_LISTEN";

    /// <summary>Checks before anything is started.</summary>
    /// <exception cref="ListenException">An address is not on this machine.</exception>
    public static void Check(string[] args) => Check(WebApplication.CreateBuilder(args).Configuration);

    /// <exception cref="ListenException">An address is not on this machine.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[ContainerSetting] == "container")
            return;
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new ListenException("Set where to listen with --urls or ASPNETCORE_URLS, not with Kestrel:Endpoints.");
        foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsLoopback(url))
                throw new ListenException(
                    $"Refusing to listen on {url}: there is no access control yet, so this server serves its own machine "
                    + "only. Use http://127.0.0.1:<port> or http://localhost:<port>; inside a container whose port is "
                    + $"published on 127.0.0.1, set {ContainerSetting}=container.");
        }
    }

    private static bool IsLoopback(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}

/// <summary>The server was told to listen where it must not.</summary>
public sealed class ListenException(string message) : Exception(message);
