using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Notices;

public sealed class NoticeTests(PostureServer posture)
{
    [Fact]
    public async Task What_is_said_is_announced_and_its_retraction_withdraws_it()
    {
        await using var server = await posture.StartAsync();
        await LogAsync(server, "2021-01-01", 0.8m);
        await LogAsync(server, "2021-02-01", 0.7m);
        var turned = await LogAsync(server, "2021-03-01", -1m);
        var id = (string)turned["id"]!;

        var said = await NoticesAsync(server, "?recipient=any");
        await server.SendAsync(HttpMethod.Post, $"/v1/statements/{id}/retraction",
            """{"reason": "a hoax"}""", "If-Match: *");
        var taken = (await NoticesAsync(server, "?recipient=any"))[..^said.Count];

        Kinds(said).ShouldBe(["surprise", "confirmed", "crossed"]);
        foreach (var notice in said)
        {
            ((string)notice["cause"]!).ShouldBe("said");
            ((string)notice["collection"]!).ShouldBe("desk");
            ((long)notice["position"]!).ShouldBe((long)turned["position"]!);
            var shift = notice["shift"]!;
            ((string)shift["actor"]!, (string?)shift["recipient"], (string)shift["dimension"]!, (string)shift["on"]!)
                .ShouldBe(("PRK", null, "dialogue", "2021-03-01"));
            shift["statements"]!.AsArray().Select(one => (string)one!).ShouldBe([id]);
        }

        ((double)said[^1]["shift"]!["confidence"]!).ShouldBeInRange(0.8, 1, "crossed with its confidence: confirmed at once");
        Kinds(taken).ShouldBe(["withdrawn", "withdrawn"]);
        taken.Select(notice => (string)notice["withdraws"]!).ShouldBe(["surprise", "crossed"]);
        taken.ShouldAllBe(notice => (string)notice["cause"]! == "record");
        taken[0]["shift"]!["statements"]!.AsArray().Select(one => (string)one!).ShouldBe([id], "as it had stood");
    }

    [Fact]
    public async Task A_crossing_is_confirmed_by_a_later_statement()
    {
        await using var server = await posture.StartAsync();
        await LogAsync(server, "2021-01-01", 0m);
        await LogAsync(server, "2021-01-31", -0.8m, confidence: 0.5m);
        await LogAsync(server, "2021-02-10", -0.3m, confidence: 0.02m);
        var provisional = await NoticesAsync(server, "?recipient=any");
        await LogAsync(server, "2021-02-20", -0.7m);

        var notices = await NoticesAsync(server, "?recipient=any");

        Kinds(provisional).ShouldBe(["crossed"]);
        provisional[0]["shift"]!["confirmedOn"].ShouldBeNull();
        Kinds(notices).ShouldBe(["confirmed", "crossed"]);
        ((string)notices[0]["shift"]!["on"]!, (string)notices[0]["shift"]!["confirmedOn"]!)
            .ShouldBe(("2021-01-31", "2021-02-20"));
        notices[1].ToJsonString().ShouldBe(provisional[0].ToJsonString(), "what was announced stays as it was");
    }

    [Fact]
    public async Task A_first_coding_is_something_said_and_a_recoding_is_the_record()
    {
        await using var server = await posture.StartAsync();
        await LogAsync(server, "2021-01-01", 0.8m);
        await LogAsync(server, "2021-02-01", 0.8m);
        var uncoded = Some.Statement(said: "2021-03-01");
        uncoded.Remove("signals");
        var id = (string)(await server.PostAsync("/v1/statements", uncoded))["id"]!;
        await server.CaughtUpAsync();

        await CodeAsync("codings", -1m);
        var coded = await NoticesAsync(server, "?recipient=any");
        await CodeAsync("recodings", 0.8m);
        var recoded = await NoticesAsync(server, "?recipient=any");

        coded.ShouldNotBeEmpty();
        coded.ShouldAllBe(notice => (string)notice["cause"]! == "said");
        recoded[..^coded.Count].ShouldNotBeEmpty();
        recoded[..^coded.Count].ShouldAllBe(notice => (string)notice["cause"]! == "record");

        async Task CodeAsync(string how, decimal value)
        {
            var body = new JsonObject
            {
                ["signals"] = new JsonArray(Some.Signal("dialogue", value)),
                ["reason"] = "read it",
            };
            var reply = await server.PostAsync($"/v1/statements/{id}/{how}", body, "If-Match: *");
            ((int)reply.Status).ShouldBe(200, reply.Json?.ToJsonString());
        }
    }

    [Fact]
    public async Task An_import_announces_nothing()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);

        (await server.GetAsync("/v1/shifts"))["shifts"]!.AsArray().ShouldNotBeEmpty();
        (await NoticesAsync(server, "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_is_filtered_paged_and_known_at_any_moment()
    {
        await using var server = await posture.StartAsync();
        await LogAsync(server, "2021-01-01", 0.8m);
        await LogAsync(server, "2021-02-01", 0.7m);
        await LogAsync(server, "2021-03-01", -1m);
        await LogAsync(server, "2021-03-08", -1m);

        var all = await NoticesAsync(server, "");
        var first = await server.GetAsync("/v1/notices?limit=2&actor=PRK");
        var rest = await server.GetAsync($"/v1/notices?limit=1000&cursor={(string)first["next"]!}");

        all.Count.ShouldBeGreaterThan(6);
        first.Headers["Link"].ShouldContain("rel=\"next\"");
        first["notices"]!.AsArray().Concat(rest["notices"]!.AsArray()).Select(Id).ShouldBe(all.Select(Id));
        rest["next"].ShouldBeNull();
        (await NoticesAsync(server, "?kind=turn")).Select(Id).ShouldBe(
            all.Where(notice => (string)notice["kind"]! == "turn").Select(Id));
        all.Select(notice => (string)notice["kind"]!).ShouldContain("turn");
        (await NoticesAsync(server, "?recipient=USA")).Count.ShouldBe(all.Count / 2, "towards anyone and to the one named");
        (await NoticesAsync(server, "?knownAt=seq:3")).Select(Id)
            .ShouldBe(all.Where(notice => (long)notice["position"]! <= 3).Select(Id));
        (await NoticesAsync(server, "?asOf=2021-03-01")).Select(Id).ShouldBe(
            all.Where(notice => (string)notice["shift"]!["on"]! == "2021-03-01").Select(Id));
        (await NoticesAsync(server, "?actor=USA")).ShouldBeEmpty();
        (await NoticesAsync(server, "?collection=gdelt")).ShouldBeEmpty();
        (await server.GetAsync("/v1/notices?actor=XYZ")).Faults.ShouldBe([("?actor", "unknown-actor")]);
        ((int)(await server.GetAsync("/v1/notices?kind=mood")).Status).ShouldBe(400);

        static long Id(JsonNode? notice) => (long)notice!["id"]!;
    }

    internal static async Task<Reply> LogAsync(
        RunningServer server, string said, decimal value, decimal confidence = 1, string actor = "PRK")
    {
        var statement = Some.Statement(said: said);
        statement["actor"] = actor;
        statement["signals"] = new JsonArray(Some.Signal("dialogue", value, confidence));
        var logged = await server.PostAsync("/v1/statements", statement);
        await server.CaughtUpAsync();
        return logged;
    }

    /// <summary>Newest first.</summary>
    internal static async Task<List<JsonNode>> NoticesAsync(RunningServer server, string query) =>
        [.. (await server.GetAsync($"/v1/notices{query}"))["notices"]!.AsArray().Select(notice => notice!)];

    private static IEnumerable<string> Kinds(IEnumerable<JsonNode> notices) =>
        notices.Select(notice => (string)notice["kind"]!);
}
