using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class EventTests(PostureServer posture)
{
    [Fact]
    public async Task Events_of_the_ledger_are_sent_to_those_who_ask()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement(said: "2021-01-01"));
        var (path, _) = await server.HookAsync(
            receiver.Url, "\"events\": [\"statement.logged\", \"statement.retracted\"], \"kinds\": [\"turn\"]");
        var (other, _) = await server.HookAsync(
            receiver.Url, "\"events\": [\"source.added\"], \"kinds\": [\"turn\"], \"actors\": [\"CHN\"]");

        var logged = await server.PostAsync("/v1/statements", Some.Statement());
        var at = logged.Headers["Location"];
        await server.PostAsync($"{at}/sources", new JsonObject { ["name"] = "AP" });
        await server.SendAsync(HttpMethod.Post, $"{at}/retraction", """{"reason": "a hoax"}""", "If-Match: *");
        Received[] received = [await receiver.NextAsync(), await receiver.NextAsync()];

        var events = (await server.GetAsync($"{at}/events"))["events"].AsArray();
        received.Select(one => one.Type).ShouldBe(["statement.logged", "statement.retracted"], ignoreOrder: true);
        foreach (var one in received)
            IsOfAStatement(one, (string)logged["id"]!, events);
        await server.SettledAsync(path, 2);
        await server.SettledAsync(other, 0);
    }

    private static void IsOfAStatement(Received received, string statement, JsonArray events)
    {
        var told = received.Json["data"]!.AsObject();
        told.Remove("statement", out var about);
        ((string)about!).ShouldBe(statement);
        var listed = events.Single(happened => (long)happened!["position"]! == (long)told["position"]!);
        JsonNode.DeepEquals(told, listed).ShouldBeTrue("as the statement's events have it");
        ((string)received.Json["subject"]!, (string)received.Json["sequence"]!)
            .ShouldBe((statement, $"{told["position"]}"));
        Guid.Parse((string)received.Json["id"]!).ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Who_begins_to_ask_for_events_gets_those_to_come()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url);
        await server.PostAsync("/v1/statements", Some.Statement(said: "2021-01-01"));

        await server.SendAsync(HttpMethod.Patch, path, """{"events": ["statement.logged"]}""");
        var later = await server.PostAsync("/v1/statements", Some.Statement(said: "2021-02-01"));

        ((string)(await receiver.NextAsync()).Json["subject"]!).ShouldBe((string)later["id"]!);
        await server.SettledAsync(path, 1);
    }

    [Fact]
    public async Task What_is_imported_is_not_sent()
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(
            receiver.Url, "\"events\": [\"statement.logged\", \"statement.coded\", \"statement.recoded\"]");

        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        var uncoded = Some.Statement(said: "2021-07-01");
        uncoded.Remove("signals");
        var logged = await server.PostAsync("/v1/statements", uncoded);

        ((string)(await receiver.NextAsync()).Json["subject"]!).ShouldBe((string)logged["id"]!);
        await server.SettledAsync(path, 1);
    }
}
