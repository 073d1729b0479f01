namespace PostureTracker.Server.Tests.Webhooks;

public sealed class ParkingTests(PostureServer posture)
{
    [Fact]
    public async Task A_webhook_whose_receiver_keeps_failing_is_parked()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.With(500);
        var (path, _) = await server.HookAsync(receiver.Url);

        var failed = await Hooked.AnnounceAsync(server.Source);
        for (var attempt = 1; attempt <= 3; attempt++)
            await receiver.NextAsync();
        await server.SettledAsync(path, 1);
        var parked = await server.SendAsync(HttpMethod.Get, path, null);
        var waiting = await Hooked.AnnounceAsync(server.Source);
        var held = await server.SettledAsync(path, 2);

        ((bool)parked["active"]!).ShouldBeFalse();
        parked.Json!["parkedAt"].ShouldNotBeNull();
        held.Select(one => ((string)one["occurrence"]!, (string)one["state"]!, one["attempts"]!.AsArray().Count))
            .ShouldBe([($"notice-{waiting}", "waiting", 0), ($"notice-{failed}", "failed", 3)]);
        receiver.Waiting.ShouldBe(0, "nothing is sent to a webhook that is parked");
        var notice = (await server.GetAsync("/v1/notices?kind=parked"))["notices"].AsArray();
        notice.Count.ShouldBe(1);
        ((string)notice[0]!["webhook"]!).ShouldBe((string)parked["id"]!);
    }

    [Fact]
    public async Task A_webhook_that_is_active_again_is_told_what_waited()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.With(410, 200);
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        var failed = await receiver.NextAsync();
        await server.SettledAsync(path, 1);
        var waiting = await Hooked.AnnounceAsync(server.Source);
        await server.SettledAsync(path, 2);

        var early = await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{failed.Id}/again", null);
        var active = await server.SendAsync(HttpMethod.Patch, path, """{"active": true}""");

        early.Faults.ShouldBe([("", "not-active")]);
        ((string?)active.Json!["parkedAt"]).ShouldBeNull();
        ((string)(await receiver.NextAsync()).Json["id"]!).ShouldBe($"notice-{waiting}");
        (await server.SettledAsync(path, 2)).Select(one => (string)one["state"]!).ShouldBe(["delivered", "failed"]);
        await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{failed.Id}/again", null);
        (await receiver.NextAsync()).Id.ShouldBe(failed.Id);
        (await server.SettledAsync(path, 2)).ShouldAllBe(one => (string)one["state"]! == "delivered");
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_parked_at_once()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.With(410);
        var (path, _) = await server.HookAsync(receiver.Url);

        await Hooked.AnnounceAsync(server.Source);
        await receiver.NextAsync();

        var delivery = (await server.SettledAsync(path, 1))[0];
        ((string)delivery["state"]!, delivery["attempts"]!.AsArray().Count).ShouldBe(("failed", 1));
        (await server.SendAsync(HttpMethod.Get, path, null)).Json!["parkedAt"].ShouldNotBeNull();
        (await server.GetAsync("/v1/notices?kind=parked"))["notices"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_on_its_way_when_a_webhook_is_parked_waits_with_it()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.With(500);
        var (path, _) = await server.HookAsync(receiver.Url);

        for (var i = 0; i < 4; i++)
            await Hooked.AnnounceAsync(server.Source);
        var settled = await server.SettledAsync(path, 4);

        settled.Select(one => (string)one["state"]!).ShouldBeSubsetOf(["failed", "waiting"]);
        settled.ShouldContain(one => (string)one["state"]! == "failed");
        (await server.GetAsync("/v1/notices?kind=parked"))["notices"].AsArray().Count.ShouldBe(1, "it is parked once");
    }

    [Fact]
    public async Task A_webhook_can_be_made_to_wait()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url, "\"active\": false");

        var id = await Hooked.AnnounceAsync(server.Source);
        ((string)(await server.SettledAsync(path, 1))[0]["state"]!).ShouldBe("waiting");
        var read = await server.SendAsync(HttpMethod.Get, path, null);
        await server.SendAsync(HttpMethod.Patch, path, """{"active": true}""");

        ((bool)read["active"]!, (string?)read.Json!["parkedAt"]).ShouldBe((false, null));
        ((string)(await receiver.NextAsync()).Json["id"]!).ShouldBe($"notice-{id}");
    }
}
