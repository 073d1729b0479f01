using System.Diagnostics;
using Npgsql;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class CrashTests(PostureServer posture)
{
    [Fact]
    public async Task What_was_announced_when_the_server_was_killed_is_delivered_when_it_is_back()
    {
        var database = await posture.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database);
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Never;
        await using var server = Start(database);
        var secret = await Hooked.HookAsync(await server.ListeningAsync(), receiver.Url);
        await Hooked.AnnounceAsync(source);
        var first = await receiver.NextAsync();
        await Hooked.AnnounceAsync(source);
        await server.KillAsync();
        var last = await Hooked.AnnounceAsync(source);

        receiver.Answer = Receiver.With(200);
        await using var again = Start(database);
        await again.ListeningAsync();
        await Hooked.UntilAsync(async () => await DeliveredAsync(source) == 3);

        List<Received> received = [first];
        while (receiver.Waiting > 0)
            received.Add(await receiver.NextAsync());
        received.Select(one => one.Id).Distinct().Count().ShouldBe(3);
        received.Count(one => one.Id == first.Id).ShouldBeGreaterThan(1, "nobody knew whether it had arrived");
        received.ShouldContain(one => (string)one.Json["id"]! == $"notice-{last}", "announced while nobody served");
        foreach (var told in new[] { secret, secret["whsec_".Length..] })
            (server.Output + again.Output).ShouldNotContain(told);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_server_stopped_is_sent_when_it_is_back()
    {
        var database = await posture.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Never;
        var server = await RunningServer.StartAsync(database, [.. Hooked.Settings, "--Webhooks:Timeout=00:00:30"]);
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        await receiver.NextAsync();
        var stopping = Stopwatch.StartNew();
        await server.DisposeAsync();
        stopping.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "a receiver that does not answer holds nobody up");

        receiver.Answer = Receiver.With(200);
        await using var again = await RunningServer.StartAsync(database, Hooked.Settings);

        await receiver.NextAsync();
        ((string)(await again.SettledAsync(path, 1))[0]["state"]!).ShouldBe("delivered");
    }

    private static ServerProcess Start(string database) => ServerProcess.Start(
        new Dictionary<string, string>
        {
            ["POSTURE_DB"] = database,
            ["Webhooks__AllowPrivate"] = "true",
            ["Webhooks__Polling"] = "00:00:00.100",
            ["Logging__LogLevel__Default"] = "Debug",
        },
        null, "--urls", "http://127.0.0.1:0");

    private static async Task<long> DeliveredAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select count(*) from posture.webhook_delivery where state = 'delivered'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
