using System.Net;
using System.Text.Json.Nodes;
using Npgsql;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class RegistrationTests(PostureServer posture)
{
    [Fact]
    public async Task A_webhook_is_registered_and_read()
    {
        await using var server = await posture.StartAsync();

        var registered = await server.PostAsync("/v1/webhooks", new JsonObject
        {
            ["url"] = "https://example.org/hook",
            ["actors"] = new JsonArray("PRK", "USA", "PRK"),
            ["dimensions"] = new JsonArray("dialogue"),
            ["kinds"] = new JsonArray("crossed", "withdrawn"),
            ["confirmed"] = true,
            ["events"] = new JsonArray("statement.logged"),
            ["note"] = "the desk's chat",
        });
        var read = await server.SendAsync(HttpMethod.Get, registered.Headers["Location"], null);

        registered.Status.ShouldBe(HttpStatusCode.Created);
        registered.Headers["Location"].ShouldBe($"/v1/webhooks/{registered["id"]}");
        Without(registered.Json!, "id", "secret", "registeredAt", "registeredBy").ShouldBe("""
            {"url":"https://example.org/hook","collection":"desk","actors":["PRK","USA"],"dimensions":["dialogue"],
            "kinds":["crossed","withdrawn"],"confirmed":true,"events":["statement.logged"],"note":"the desk's chat",
            "active":true,"parkedAt":null}
            """.ReplaceLineEndings(""));
        Without(read.Json!, "secret").ShouldBe(Without(registered.Json!, "secret"));
    }

    [Fact]
    public async Task A_webhook_is_changed_listed_and_removed()
    {
        await using var server = await posture.StartAsync();
        var registered = await server.PostAsync("/v1/webhooks", new JsonObject
        {
            ["url"] = "https://example.org/hook",
            ["actors"] = new JsonArray("PRK"),
            ["confirmed"] = true,
            ["note"] = "the chat",
        });
        var path = registered.Headers["Location"];

        var changed = await server.SendAsync(
            HttpMethod.Patch, path, """{"actors": [], "kinds": ["surprise"], "active": false}""");
        var listed = await server.SendAsync(HttpMethod.Get, "/v1/webhooks", null);
        var removed = await server.SendAsync(HttpMethod.Delete, path, null);

        changed.Status.ShouldBe(HttpStatusCode.OK);
        Without(changed.Json!, "id", "registeredAt", "registeredBy").ShouldBe("""
            {"url":"https://example.org/hook","collection":"desk","actors":null,"dimensions":null,
            "kinds":["surprise"],"confirmed":true,"events":[],"note":"the chat",
            "active":false,"parkedAt":null,"secret":null}
            """.ReplaceLineEndings(""));
        listed["webhooks"].AsArray().Select(one => one!.ToJsonString()).ShouldBe([changed.Json!.ToJsonString()]);
        removed.Status.ShouldBe(HttpStatusCode.NoContent);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Patch, HttpMethod.Delete })
            (await server.SendAsync(method, path, method == HttpMethod.Patch ? "{}" : null)).Status
                .ShouldBe(HttpStatusCode.NotFound);
        (await server.SendAsync(HttpMethod.Get, "/v1/webhooks", null))["webhooks"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        await using var server = await posture.StartAsync();

        var refused = await server.SendAsync(HttpMethod.Post, "/v1/webhooks", """
            {"url": "https://[::ffff:127.0.0.1]/", "secret": "whsec_short", "collection": "nobodys",
             "actors": ["PRK", "Korea", null], "dimensions": ["trade"], "kinds": ["parked"],
             "events": ["statement.logged", "actor.registered"], "note": " "}
            """);
        var empty = await server.SendAsync(HttpMethod.Post, "/v1/webhooks", "{}");
        var created = await server.PostAsync("/v1/webhooks", new JsonObject { ["url"] = "https://example.org/" });
        var change = await server.SendAsync(
            HttpMethod.Patch, created.Headers["Location"], """{"url": "https://localhost/", "kinds": ["shift"]}""");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Faults.ShouldBe(
            [
                ("/url", "private-address"), ("/secret", "malformed"), ("/collection", "unknown-collection"),
                ("/actors/1", "unknown-actor"), ("/actors/2", "required"), ("/dimensions/0", "unknown-dimension"),
                ("/kinds/0", "unknown-word"), ("/events/1", "unknown-word"), ("/note", "required"),
            ],
            ignoreOrder: true);
        empty.Faults.ShouldBe([("/url", "required")]);
        change.Faults.ShouldBe([("/url", "private-address"), ("/kinds/0", "unknown-word")]);
        ((string)(await server.SendAsync(HttpMethod.Get, created.Headers["Location"], null))["url"]!)
            .ShouldBe("https://example.org/", "a change that is refused changes nothing");
    }

    [Theory]
    [InlineData("""{"url": "https://example.org/", "colour": "red"}""", "/colour")]
    [InlineData("""{"url": "https://example.org/", "confirmed": "yes"}""", "/confirmed")]
    [InlineData("""{"url": "https://example.org/", "actors": "PRK"}""", "/actors")]
    [InlineData("""{"url": 1}""", "/url")]
    public async Task What_is_no_webhook_at_all_is_malformed(string json, string pointer)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "/v1/webhooks", json);

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Faults.ShouldBe([(pointer, "malformed-json")]);
    }

    [Fact]
    public async Task The_secret_is_told_once_and_kept_encrypted()
    {
        await using var server = await posture.StartAsync();
        const string given = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        var generated = await server.PostAsync("/v1/webhooks", new JsonObject { ["url"] = "https://example.org/" });
        var path = generated.Headers["Location"];
        var changed = await server.SendAsync(HttpMethod.Patch, path, $$"""{"secret": "{{given}}"}""");
        var read = await server.SendAsync(HttpMethod.Get, path, null);
        var listed = await server.SendAsync(HttpMethod.Get, "/v1/webhooks", null);

        ((string)generated["secret"]!).ShouldMatch("^whsec_[A-Za-z0-9+/]{43}=$");
        ((string)changed["secret"]!).ShouldBe(given);
        read.Json!["secret"].ShouldBeNull();
        listed.Json!.ToJsonString().ShouldNotContain("whsec_");
        var stored = await SecretsAsync(server.Source);
        stored.Count.ShouldBe(2, "the one it had signs for a day yet");
        foreach (var secret in new[] { generated["secret"], changed["secret"] })
            stored.ShouldNotContain(kept => Holds(kept, secret));
        await server.SendAsync(HttpMethod.Delete, path, null);
        (await SecretsAsync(server.Source)).ShouldBeEmpty();
    }

    private static bool Holds(byte[] kept, JsonNode secret) =>
        kept.AsSpan().IndexOf(Convert.FromBase64String(((string)secret!)["whsec_".Length..])) >= 0;

    private static async Task<List<byte[]>> SecretsAsync(NpgsqlDataSource source)
    {
        List<byte[]> secrets = [];
        await using var command = source.CreateCommand("select secret from posture.webhook_secret");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            secrets.Add(rows.GetFieldValue<byte[]>(0));
        return secrets;
    }

    private static string Without(JsonNode json, params string[] members) =>
        new JsonObject(json.DeepClone().AsObject().Where(member => !members.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
