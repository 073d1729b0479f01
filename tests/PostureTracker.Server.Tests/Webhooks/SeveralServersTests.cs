using Npgsql;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class SeveralServersTests(PostureServer posture)
{
    [Fact]
    public async Task Servers_beside_each_other_hand_out_everything_once()
    {
        var database = await posture.CreateDatabaseAsync();
        string[] settings = [.. Hooked.Settings, "--POSTURE_NODES=several"];
        await using var one = await RunningServer.StartAsync(database, settings);
        await using var other = await RunningServer.StartAsync(database, settings);
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await one.HookAsync(receiver.Url);

        List<string> announced = [];
        for (var i = 0; i < 40; i++)
            announced.Add($"notice-{await Hooked.AnnounceAsync(one.Source)}");
        await Hooked.UntilAsync(() => Task.FromResult(receiver.Waiting >= 40));
        var settled = await other.SettledAsync(path, 40, held: false);

        settled.ShouldAllBe(delivery => delivery["attempts"]!.AsArray().Count == 1);
        List<string> received = [];
        while (receiver.Waiting > 0)
            received.Add((string)(await receiver.NextAsync()).Json["id"]!);
        received.ShouldBe(announced, ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_server_that_was_killed_had_in_hand_is_sent_by_another()
    {
        var database = await posture.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Never;
        await using var killed = ServerProcess.Start(
            new Dictionary<string, string>
            {
                ["POSTURE_DB"] = database,
                ["POSTURE_NODES"] = "several",
                ["Webhooks__AllowPrivate"] = "true",
                ["Webhooks__Timeout"] = "00:00:30",
            },
            null, "--urls", "http://127.0.0.1:0");
        await Hooked.HookAsync(await killed.ListeningAsync(), receiver.Url);
        await using var source = NpgsqlDataSource.Create(database);
        await Hooked.AnnounceAsync(source);
        var first = await receiver.NextAsync();
        await using var other = await RunningServer.StartAsync(
            database, [.. Hooked.Settings, "--POSTURE_NODES=several"]);

        receiver.Answer = Receiver.With(200);
        await killed.KillAsync();

        (await receiver.NextAsync(TimeSpan.FromSeconds(60))).Id.ShouldBe(first.Id);
    }
}
