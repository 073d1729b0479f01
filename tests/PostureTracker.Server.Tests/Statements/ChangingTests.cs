using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Statements;

public sealed class ChangingTests(PostureServer posture)
{
    [Fact]
    public async Task A_change_needs_the_version_it_saw()
    {
        await using var server = await posture.StartAsync();
        var (path, _) = await LogAsync(server, Some.Statement());

        var without = await server.PostAsync($"{path}/retraction", Because("a hoax"));
        var malformed = await server.PostAsync($"{path}/retraction", Because("a hoax"), "If-Match: 1");
        var stale = await server.PostAsync($"{path}/retraction", Because("a hoax"), "If-Match: \"7\"");

        without.Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        malformed.Status.ShouldBe(HttpStatusCode.BadRequest);
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        ((int)stale["current"]["version"]!).ShouldBe(1);
        ((string)stale["current"]["status"]!).ShouldBe("live");
        stale.ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task A_correction_keeps_what_was_known_before_it()
    {
        await using var server = await posture.StartAsync();
        var (path, logged) = await LogAsync(server, Some.Statement());
        var corrected = Some.Statement(said: "2021-06-16");
        corrected["signals"]![0]!["value"] = -0.8;

        var reply = await server.PostAsync(
            $"{path}/corrections", new JsonObject { ["statement"] = corrected, ["reason"] = "misread" }, "If-Match: \"1\"");

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.ETag.ShouldBe("\"2\"");
        var now = await server.GetAsync("/v1/postures/PRK");
        var then = await server.GetAsync($"/v1/postures/PRK?knownAt=seq:{logged["position"]}");
        ((double)now["dimensions"]["dialogue"]!["mean"]!).ShouldBe(-0.6, 1e-12);
        ((string)now["dimensions"]["dialogue"]!["lastOn"]!).ShouldBe("2021-06-16");
        ((double)then["dimensions"]["dialogue"]!["mean"]!).ShouldBe(-0.15, 1e-12);
        ((string)then["dimensions"]["dialogue"]!["lastOn"]!).ShouldBe("2021-06-17");
        (await server.GetAsync($"{path}?knownAt=seq:{logged["position"]}"))["statement"]["said"]!
            .GetValue<string>().ShouldBe("2021-06-17");
    }

    [Fact]
    public async Task The_history_says_what_changed_by_whom_and_why()
    {
        await using var server = await posture.StartAsync();
        var (path, _) = await LogAsync(server, Some.Statement());
        await server.PostAsync($"{path}/recodings", Recoding(-0.5m, "colder than it was"), "If-Match: \"1\"");
        await server.PostAsync($"{path}/sources", new JsonObject { ["name"] = "Yonhap" });
        await server.PostAsync($"{path}/retraction", Because("a duplicate"), "If-Match: *");
        await server.PostAsync($"{path}/reinstatement", Because("it was none"), "If-Match: \"4\"");

        var history = (await server.GetAsync($"{path}/history"))["versions"].AsArray();
        var events = (await server.GetAsync($"{path}/events"))["events"].AsArray();

        history.Select(version => (string)version!["kind"]!)
            .ShouldBe(["logged", "recoded", "source-added", "retracted", "reinstated"]);
        history[1]!["reason"]!.GetValue<string>().ShouldBe("colder than it was");
        var change = history[1]!["changes"]!.AsArray().ShouldHaveSingleItem()!;
        change["pointer"]!.GetValue<string>().ShouldBe("/statement/signals/0/value");
        change["before"]!.GetValue<decimal>().ShouldBe(-0.2m);
        change["after"]!.GetValue<decimal>().ShouldBe(-0.5m);
        history[3]!["changes"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/status");
        history.ShouldAllBe(version => (string)version!["recordedBy"]! == Environment.UserName);
        events.Select(one => (string)one!["type"]!).ShouldBe(
            ["statement_logged", "statement_recoded", "source_added", "statement_retracted", "statement_reinstated"]);
        events[1]!["data"]!["before"]!["signals"]![0]!["value"]!.GetValue<decimal>().ShouldBe(-0.2m);
    }

    [Fact]
    public async Task A_retracted_statement_counts_as_never_said_until_it_is_reinstated()
    {
        await using var server = await posture.StartAsync();
        var (path, _) = await LogAsync(server, Some.Statement());

        await server.PostAsync($"{path}/retraction", Because("a hoax"), "If-Match: \"1\"");
        var twice = await server.PostAsync($"{path}/retraction", Because("a hoax"), "If-Match: \"2\"");
        var retracted = await server.GetAsync("/v1/postures/PRK");
        var board = await server.GetAsync("/v1/postures");
        await server.PostAsync($"{path}/reinstatement", Because("it was real"), "If-Match: \"2\"");
        var reinstated = await server.GetAsync("/v1/postures/PRK");

        twice.Status.ShouldBe(HttpStatusCode.OK);
        twice.ETag.ShouldBe("\"2\"");
        retracted["dimensions"]["dialogue"].ShouldBeNull();
        board["postures"].AsArray().ShouldBeEmpty();
        ((double)reinstated["dimensions"]["dialogue"]!["mean"]!).ShouldBe(-0.15, 1e-12);
    }

    [Fact]
    public async Task Of_sixteen_corrections_at_once_exactly_one_wins()
    {
        await using var server = await posture.StartAsync();
        var (path, _) = await LogAsync(server, Some.Statement());

        var replies = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => server.PostAsync(
            $"{path}/recodings", Recoding(-0.01m * i, "mine"), "If-Match: \"1\"")));

        replies.Count(reply => reply.Status == HttpStatusCode.OK).ShouldBe(1);
        replies.Count(reply => reply.Status == HttpStatusCode.PreconditionFailed).ShouldBe(15);
        ((int)(await server.GetAsync(path))["version"]!).ShouldBe(2);
    }

    [Fact]
    public async Task A_change_sent_again_with_its_key_is_answered_as_before_whatever_its_If_Match()
    {
        await using var server = await posture.StartAsync();
        var (path, _) = await LogAsync(server, Some.Statement());
        string[] headers = ["If-Match: \"1\"", "Idempotency-Key: once"];

        var first = await server.PostAsync($"{path}/recodings", Recoding(-0.5m, "colder"), headers);
        var again = await server.PostAsync($"{path}/recodings", Recoding(-0.5m, "colder"), headers);

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(again.Json, first.Json).ShouldBeTrue();
    }

    [Fact]
    public async Task A_statement_logged_uncoded_waits_and_counts_once_it_is_coded()
    {
        await using var server = await posture.StartAsync();
        var uncoded = Some.Statement();
        uncoded.Remove("signals");
        var (path, logged) = await LogAsync(server, uncoded);

        var early = await server.PostAsync($"{path}/recodings", Recoding(-0.5m, "too soon"), "If-Match: \"1\"");
        var coded = await server.PostAsync($"{path}/codings", Coding(-0.2m), "If-Match: \"1\"");
        var late = await server.PostAsync($"{path}/codings", Coding(-0.3m), "If-Match: \"2\"");

        early.Faults.ShouldBe([("", "not-coded")]);
        coded.Status.ShouldBe(HttpStatusCode.OK);
        late.Faults.ShouldBe([("", "already-coded")]);
        var before = await server.GetAsync($"/v1/postures/PRK?knownAt=seq:{logged["position"]}");
        before["dimensions"]["dialogue"].ShouldBeNull();
        var after = await server.GetAsync("/v1/postures/PRK");
        ((double)after["dimensions"]["dialogue"]!["mean"]!).ShouldBe(-0.15, 1e-12);
    }

    [Fact]
    public async Task An_unknown_statement_is_not_found()
    {
        await using var server = await posture.StartAsync();

        var changed = await server.PostAsync(
            $"/v1/statements/{Guid.NewGuid()}/retraction", Because("a hoax"), "If-Match: \"1\"");
        var actor = await server.GetAsync($"/v1/statements/{Identity.Actor(new("PRK"))}");
        var noId = await server.GetAsync("/v1/statements/not-an-id");

        changed.Status.ShouldBe(HttpStatusCode.NotFound);
        actor.Status.ShouldBe(HttpStatusCode.NotFound);
        noId.Status.ShouldBe(HttpStatusCode.NotFound);
        noId.Headers["Content-Type"].ShouldBe("application/problem+json");
    }

    private static async Task<(string Path, Reply Logged)> LogAsync(RunningServer server, JsonObject statement)
    {
        var logged = await server.PostAsync("/v1/statements", statement);
        logged.Status.ShouldBe(HttpStatusCode.Created);
        return (logged.Headers["Location"], logged);
    }

    private static JsonObject Because(string reason) => new() { ["reason"] = reason };

    private static JsonObject Coding(decimal value) =>
        new() { ["signals"] = new JsonArray(Some.Signal("dialogue", value)) };

    private static JsonObject Recoding(decimal value, string reason)
    {
        var recoding = Coding(value);
        recoding["reason"] = reason;
        return recoding;
    }
}
