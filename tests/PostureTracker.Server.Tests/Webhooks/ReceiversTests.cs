using System.Net;
using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class ReceiversTests
{
    private static readonly Dictionary<string, string> Headers = new() { ["webhook-id"] = "1" };

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.0.0.7")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_resolves_to_a_private_address_is_not_connected_to(string address)
    {
        await using var receiver = await Receiver.StartAsync();
        using var receivers = new Receivers(Options(allowPrivate: false), Resolving(address));

        var reception = await receivers.SendAsync($"https://receiver.example:{receiver.Port}/", [], Headers, default);

        reception.ShouldBe(new(null,
            "Its name resolves to no address on the public internet; this server sends only there."));
        receiver.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Nor_is_an_address_that_was_given_as_such()
    {
        await using var receiver = await Receiver.StartAsync();
        using var receivers = new Receivers(Options(allowPrivate: false), Dns.GetHostAddressesAsync);

        foreach (var host in new[] { "127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]" })
            (await receivers.SendAsync($"https://{host}:{receiver.Port}/", [], Headers, default)).Status.ShouldBeNull();

        receiver.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task One_registered_without_TLS_is_not_spoken_with_once_that_is_not_allowed_any_more()
    {
        await using var receiver = await Receiver.StartAsync();
        using var receivers = new Receivers(Options(allowPrivate: false), Resolving("127.0.0.1"));

        (await receivers.SendAsync($"http://receiver.example:{receiver.Port}/", [], Headers, default)).Error!
            .ShouldContain("without TLS");
        receiver.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Each_connection_is_judged_by_what_the_name_resolves_to_then()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        };
        var asked = 0;
        using var receivers = new Receivers(Options(allowPrivate: true), (host, _) =>
        {
            host.ShouldBe("receiver.example");
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        });

        for (var i = 0; i < 2; i++)
            await receivers.SendAsync($"http://receiver.example:{receiver.Port}/", [], Headers, default);

        receiver.Waiting.ShouldBe(2);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task Of_a_long_answer_only_the_beginning_is_read()
    {
        await using var receiver = await Receiver.StartAsync();
        var written = 0;
        receiver.Answer = async http =>
        {
            for (; written < 100 && !http.RequestAborted.IsCancellationRequested; written++)
                await http.Response.Body.WriteAsync(new byte[1024 * 1024], http.RequestAborted);
        };
        using var receivers = new Receivers(Options(allowPrivate: true), Resolving("127.0.0.1"));

        var reception = await receivers.SendAsync($"http://receiver.example:{receiver.Port}/", [], Headers, default);

        reception.Status.ShouldBe(200);
        written.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_name_without_an_address_is_a_reception_that_failed()
    {
        using var receivers = new Receivers(Options(allowPrivate: false), Dns.GetHostAddressesAsync);

        var reception = await receivers.SendAsync("https://nobody.invalid/?token=hush", [], Headers, default);

        reception.Status.ShouldBeNull();
        reception.Error!.ShouldNotContain("hush");
    }

    private static WebhookOptions Options(bool allowPrivate) =>
        new([], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), allowPrivate, "/test");

    private static Func<string, CancellationToken, Task<IPAddress[]>> Resolving(string address) =>
        (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]);
}
