using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class RetryTests(PostureServer posture)
{
    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task What_did_not_arrive_is_sent_again_under_the_same_id(int status)
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var answers = Receiver.With(status, 200);
        receiver.Answer = http =>
        {
            http.Response.Headers.Location = "/elsewhere";
            return answers(http);
        };
        var (path, _) = await server.HookAsync(receiver.Url);

        await Hooked.AnnounceAsync(server.Source);
        var (first, second) = (await receiver.NextAsync(), await receiver.NextAsync());

        second.Id.ShouldBe(first.Id);
        second.Body.ShouldBe(first.Body);
        second.Path.ShouldBe("/hook", "a redirect is not followed");
        var delivery = (await server.SettledAsync(path, 1))[0];
        ((string)delivery["state"]!).ShouldBe("delivered");
        Attempts(delivery).ShouldBe([(1, status, null), (2, 200, null)]);
        delivery["nextAt"].ShouldBeNull();
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_tried_again()
    {
        await using var server = await posture.StartAsync([.. Hooked.Settings, "--Webhooks:Timeout=00:00:01"]);
        await using var receiver = await Receiver.StartAsync();
        var slow = true;
        receiver.Answer = http =>
            Interlocked.Exchange(ref slow, false) ? Receiver.Never(http) : Receiver.With(200)(http);
        var (path, _) = await server.HookAsync(receiver.Url);

        await Hooked.AnnounceAsync(server.Source);

        Attempts((await server.SettledAsync(path, 1))[0])
            .ShouldBe([(1, null, "There was no answer within 1 s."), (2, 200, null)]);
    }

    [Fact]
    public async Task A_receiver_that_was_down_gets_it_when_it_is_back()
    {
        await using var server = await posture.StartAsync(
            [.. Hooked.Settings, .. Enumerable.Range(2, 40).Select(i => $"--Webhooks:Retries:{i}=00:00:00.100")]);
        var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        await receiver.DisposeAsync();

        var id = await Hooked.AnnounceAsync(server.Source);
        await Hooked.UntilAsync(async () => (await FirstAsync(server, path)) is { } one && Attempts(one).Count > 0);
        await using var back = await Receiver.StartAsync(receiver.Port);

        ((string)(await back.NextAsync()).Json["id"]!).ShouldBe($"notice-{id}");
        var delivery = (await server.SettledAsync(path, 1))[0];
        Attempts(delivery)[0].ShouldBe((1, null, "It could not be connected to (ConnectionRefused)."));
        ((string)delivery["state"]!).ShouldBe("delivered");
    }

    private static async Task<JsonNode?> FirstAsync(RunningServer server, string path) =>
        (await server.SendAsync(HttpMethod.Get, $"{path}/deliveries", null))["deliveries"].AsArray().FirstOrDefault();

    private static List<(int Number, int? Status, string? Error)> Attempts(JsonNode delivery) =>
        [.. delivery["attempts"]!.AsArray().Select(attempt =>
            ((int)attempt!["number"]!, (int?)attempt["status"], (string?)attempt["error"]))];
}
