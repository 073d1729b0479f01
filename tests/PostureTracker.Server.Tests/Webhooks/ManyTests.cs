using System.Diagnostics;
using System.Text.Json.Nodes;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class ManyTests(PostureServer posture)
{
    [Fact]
    public async Task A_receiver_that_never_answers_holds_up_nobody_else()
    {
        await using var server = await posture.StartAsync([.. Hooked.Settings, "--Webhooks:Timeout=00:00:03"]);
        await using var hanging = await Receiver.StartAsync();
        await using var healthy = await Receiver.StartAsync();
        hanging.Answer = Receiver.Never;
        await server.HookAsync(hanging.Url, "\"actors\": [\"CHN\"]");
        await server.HookAsync(healthy.Url, "\"actors\": [\"PRK\"]");
        for (var i = 0; i < 60; i++)
            await Hooked.AnnounceAsync(server.Source, actor: "CHN");
        await hanging.NextAsync();

        var watch = Stopwatch.StartNew();
        await Hooked.AnnounceAsync(server.Source);
        await healthy.NextAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3), "in turn behind the others it would take 60 x 3 s / 16");
        hanging.Waiting.ShouldBeLessThan(4, "only a few are on their way at a time");
    }

    [Fact]
    public async Task A_backlog_of_more_than_a_page_is_told_whole_once_its_webhook_is_active_again()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url, "\"active\": false");
        List<string> announced = [];
        for (var i = 0; i < 230; i++)
            announced.Add($"notice-{await Hooked.AnnounceAsync(server.Source)}");

        await server.SendAsync(HttpMethod.Patch, path, """{"active": true}""");
        List<string> told = [];
        while (told.Count < announced.Count)
            told.Add((string)(await receiver.NextAsync()).Json["id"]!);

        told.ShouldBe(announced, ignoreOrder: true);
    }

    [Fact]
    public async Task One_delivery_that_a_receiver_dislikes_does_not_park_its_webhook()
    {
        await using var server = await posture.StartAsync(
            [.. Hooked.Settings, "--Webhooks:Retries:0=00:00:01", "--Webhooks:Retries:1=00:00:01"]);
        await using var receiver = await Receiver.StartAsync();
        var disliked = "";
        receiver.Answer = http => Receiver.With(http.Request.Headers["webhook-id"] == disliked ? 500 : 204)(http);
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        var first = (await receiver.NextAsync()).Id;
        await server.SettledAsync(path, 1, held: false);
        disliked = first; // only now: the receiver looks at this when it answers

        await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{disliked}/again", null);
        await receiver.NextAsync();
        await Hooked.AnnounceAsync(server.Source);
        var settled = await server.SettledAsync(path, 2, held: false);

        settled.Select(one => (string)one["state"]!).ShouldBe(["delivered", "failed"]);
        ((bool)(await server.SendAsync(HttpMethod.Get, path, null))["active"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_lost_after_the_commit_is_made_anew()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url, "\"active\": false");
        var id = await Hooked.AnnounceAsync(server.Source);
        await server.SettledAsync(path, 1);
        await using var lost = server.Source.CreateCommand("""
            with lost as (
                update posture.webhook_delivery set state = 'pending', next_at = now() - interval '11 minutes')
            update posture.webhook set active = true
            """);
        await lost.ExecuteNonQueryAsync();

        ((string)(await receiver.NextAsync()).Json["id"]!).ShouldBe($"notice-{id}");
    }

    [Fact]
    public async Task A_new_secret_helps_where_the_old_one_cannot_be_read()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        await using var spoil = server.Source.CreateCommand("update posture.webhook_secret set secret = '\\x00'");
        await spoil.ExecuteNonQueryAsync();

        await server.SendAsync(HttpMethod.Patch, path, """{"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""");
        await Hooked.AnnounceAsync(server.Source);

        (await receiver.NextAsync()).Headers["webhook-signature"].Split(' ').Length.ShouldBe(1);
        ((string)(await server.SettledAsync(path, 1))[0]["state"]!).ShouldBe("delivered");
    }

    [Fact]
    public async Task An_answer_counts_though_its_body_never_ends()
    {
        await using var server = await posture.StartAsync([.. Hooked.Settings, "--Webhooks:Timeout=00:00:01"]);
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = async http =>
        {
            http.Response.ContentLength = 10;
            await http.Response.Body.WriteAsync("ok"u8.ToArray());
            await http.Response.Body.FlushAsync();
            await Receiver.Never(http);
        };
        var (path, _) = await server.HookAsync(receiver.Url);

        await Hooked.AnnounceAsync(server.Source);

        var delivery = (await server.SettledAsync(path, 1))[0];
        ((string)delivery["state"]!, delivery["attempts"]!.AsArray().Count).ShouldBe(("delivered", 1));
    }

    [Fact]
    public async Task What_is_settled_is_forgotten_after_a_month_and_what_waits_is_not()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        await server.SettledAsync(path, 1);
        await server.SendAsync(HttpMethod.Patch, path, """{"active": false}""");
        await Hooked.AnnounceAsync(server.Source);
        await server.SettledAsync(path, 2);
        await using var age = server.Source.CreateCommand(
            "update posture.webhook_delivery set created_at = created_at - interval '31 days'");
        await age.ExecuteNonQueryAsync();

        (await Cleaning.ForgetAsync(server.Source, default)).ShouldBe(1);

        ((string)(await server.SettledAsync(path, 1))[0]["state"]!).ShouldBe("waiting");
    }

    [Fact]
    public async Task A_delivery_on_its_way_is_not_sent_beside_itself()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Never;
        var (path, _) = await server.HookAsync(receiver.Url);
        await Hooked.AnnounceAsync(server.Source);
        var id = (await receiver.NextAsync()).Id;

        var again = await server.SendAsync(HttpMethod.Post, $"{path}/deliveries/{id}/again", null);

        again.Faults.ShouldBe([("", "on-its-way")]);
    }

    [Fact]
    public async Task The_looks_for_work_read_a_webhooks_own_rows_by_an_index()
    {
        await using var server = await posture.StartHookedAsync();
        var (path, _) = await server.HookAsync("http://127.0.0.1:9/", "\"active\": false");
        await using var fill = server.Source.CreateCommand("""
            insert into posture.webhook_delivery (id, webhook, type, occurrence, notice, state)
            select gen_random_uuid(), w.id, 'posture.crossed', n::text, n, 'waiting'
            from posture.webhook w, generate_series(1, 20000) n
            """);
        await fill.ExecuteNonQueryAsync();
        await using var analyse = server.Source.CreateCommand("vacuum analyze posture.webhook_delivery");
        await analyse.ExecuteNonQueryAsync();

        foreach (var query in (string[])[HandOutTable.Due, HandOutTable.Release])
        {
            await using var command = server.Source.CreateCommand("explain " + query);
            var plan = new List<string>();
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                plan.Add(rows.GetString(0));
            plan.ShouldNotContain(line => line.Contains("Seq Scan on webhook_delivery"), string.Join('\n', plan));
        }

        path.ShouldNotBeEmpty();
    }
}
