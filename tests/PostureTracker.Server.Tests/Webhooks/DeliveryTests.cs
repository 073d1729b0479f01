using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class DeliveryTests(PostureServer posture)
{
    [Fact]
    public async Task What_is_announced_arrives_as_a_signed_CloudEvent()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, secret) = await server.HookAsync(receiver.Url, "\"kinds\": [\"surprise\"]");

        await LogAsync(server, "2021-01-01", 0.8m);
        await LogAsync(server, "2021-02-01", 0.7m);
        await LogAsync(server, "2021-03-01", -1m);
        Received[] received = [await receiver.NextAsync(), await receiver.NextAsync()];

        var notices = (await server.GetAsync("/v1/notices?kind=surprise"))["notices"].AsArray();
        notices.Count.ShouldBe(2, "towards the United States, and towards anyone");
        received.Select(one => one.Json["data"]!.ToJsonString()).Order()
            .ShouldBe(notices.Select(notice => notice!.ToJsonString()).Order(), "as it is listed");
        foreach (var one in received)
        {
            IsOfASurprise(one);
            IsSigned(one, secret);
        }
        var delivered = await server.SettledAsync(path, 2);
        delivered.Select(one => (string)one["id"]!).ShouldBe(received.Select(one => one.Id), ignoreOrder: true);
        delivered.ShouldAllBe(one => (string)one["state"]! == "delivered");
        delivered.ShouldAllBe(one => (int)one["attempts"]![0]!["status"]! == 204);
    }

    private static void IsOfASurprise(Received received)
    {
        var notice = received.Json["data"]!;
        (received.Method, received.Path).ShouldBe(("POST", "/hook"));
        received.Headers["Content-Type"].ShouldBe("application/cloudevents+json");
        received.Json.AsObject().Where(member => member.Key != "data")
            .Select(member => (member.Key, (string)member.Value!)).ShouldBe(
            [
                ("specversion", "1.0"), ("id", $"notice-{notice["id"]}"), ("source", "/posturetracker"),
                ("type", "posture.surprise"), ("subject", "PRK"), ("time", (string)notice["at"]!),
                ("sequence", $"{notice["position"]}"), ("datacontenttype", "application/json"),
            ]);
    }

    /// <summary>Standard Webhooks, spelled out.</summary>
    private static void IsSigned(Received received, string secret)
    {
        var (id, timestamp) = (received.Headers["webhook-id"], received.Headers["webhook-timestamp"]);
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp))
            .ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Replace("whsec_", "")));
        var signed = $"{id}.{timestamp}.{Encoding.UTF8.GetString(received.Body)}";
        received.Headers["webhook-signature"]
            .ShouldBe($"v1,{Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(signed)))}");
    }

    [Fact]
    public async Task A_secret_that_was_replaced_goes_on_signing_for_a_day()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, before) = await server.HookAsync(receiver.Url);
        var changed = await server.SendAsync(
            HttpMethod.Patch, path, """{"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""");

        await Hooked.AnnounceAsync(server.Source);
        var both = await receiver.NextAsync();
        await using var later = server.Source.CreateCommand(
            "update posture.webhook_secret set until = until - interval '1 day'");
        await later.ExecuteNonQueryAsync();
        await Hooked.AnnounceAsync(server.Source);
        var one = await receiver.NextAsync();

        both.Headers["webhook-signature"].Split(' ').Length.ShouldBe(2);
        IsSigned(With(both, 0), (string)changed["secret"]!);
        IsSigned(With(both, 1), before);
        IsSigned(one, (string)changed["secret"]!);
    }

    private static Received With(Received received, int signature) => received with
    {
        Headers = new Dictionary<string, string>(received.Headers)
        {
            ["webhook-signature"] = received.Headers["webhook-signature"].Split(' ')[signature],
        },
    };

    [Fact]
    public async Task Only_what_happens_after_it_was_registered_is_sent()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        await Hooked.AnnounceAsync(server.Source);

        var (path, _) = await server.HookAsync(receiver.Url);
        var later = await Hooked.AnnounceAsync(server.Source);

        (await receiver.NextAsync()).Json["id"]!.ToString().ShouldBe($"notice-{later}");
        await server.SettledAsync(path, 1);
    }

    [Fact]
    public async Task It_is_delivered_again_under_the_same_id()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        var first = await receiver.NextAsync();
        await server.SettledAsync(path, 1);

        var again = await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{first.Id}/again", null);
        var second = await receiver.NextAsync();

        ((int)again.Status).ShouldBe(202);
        second.Id.ShouldBe(first.Id);
        second.Body.ShouldBe(first.Body);
        var settled = await server.SettledAsync(path, 1);
        settled[0]["attempts"]!.AsArray().Select(attempt => (int)attempt!["number"]!).ShouldBe([1, 2]);
        var unknown = await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{Guid.Empty}/again", null);
        ((int)unknown.Status).ShouldBe(404);
    }

    [Fact]
    public async Task Deliveries_are_listed_page_by_page()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        List<string> announced = [];
        for (var i = 0; i < 5; i++)
            announced.Insert(0, $"notice-{await Hooked.AnnounceAsync(server.Source)}");
        await server.SettledAsync(path, 5);

        List<string> listed = [];
        for (var query = "?limit=2"; query is not null;)
        {
            var page = await server.SendAsync(HttpMethod.Get, $"{path}/deliveries{query}", null);
            listed.AddRange(page["deliveries"].AsArray().Select(delivery => (string)delivery!["occurrence"]!));
            query = page.Json!["next"] is { } next ? $"?limit=2&cursor={next}" : null;
        }

        listed.ShouldBe(announced);
        ((int)(await server.SendAsync(HttpMethod.Get, $"{path}/deliveries?limit=0", null)).Status).ShouldBe(400);
        var ofNobody = await server.SendAsync(HttpMethod.Get, $"/v1/webhooks/{Guid.Empty}/deliveries", null);
        ((int)ofNobody.Status).ShouldBe(404);
    }

    [Fact]
    public async Task After_a_webhook_is_removed_nothing_is_sent()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var other = await Receiver.StartAsync();
        var (removed, _) = await server.HookAsync(receiver.Url);
        await server.HookAsync(other.Url);
        await server.SendAsync(HttpMethod.Delete, removed, null);

        await Hooked.AnnounceAsync(server.Source);
        await other.NextAsync();

        receiver.Waiting.ShouldBe(0);
        await using var deliveries = server.Source.CreateCommand("select count(*) from posture.webhook_delivery");
        ((long)(await deliveries.ExecuteScalarAsync())!).ShouldBe(1, "the other's");
    }

    private static async Task LogAsync(RunningServer server, string said, decimal value)
    {
        var statement = Some.Statement(said: said);
        statement["signals"] = new JsonArray(Some.Signal("dialogue", value));
        ((int)(await server.PostAsync("/v1/statements", statement)).Status).ShouldBe(201);
        await server.CaughtUpAsync();
    }
}
