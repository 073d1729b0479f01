using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Postures;

public sealed class ReadingTests(PostureServer posture)
{
    [Fact]
    public async Task The_board_shows_change_and_swing_since_the_end_of_a_day()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "2021-06-10", -0.5m);
        await Say(server, "2021-06-17", 0.5m);
        await Say(server, "2021-06-22", -0.5m);

        var stored = await Board("since=2021-06-10&asOf=2021-06-25");
        var ago = await Board("since=-15d&asOf=2021-06-25");
        var plain = await Board("asOf=2021-06-25");
        var series = (await server.GetAsync("/v1/postures/PRK/dialogue/series"))["cells"].AsArray()
            .Select(cell => (double)cell!["mean"]!).ToList();

        ((double)stored["change"]!).ShouldBe(series[2] - series[0], 1e-12);
        ((double)stored["swing"]!).ShouldBe(series.Max() - series.Min(), 1e-12);
        JsonNode.DeepEquals(stored, ago).ShouldBeTrue();
        plain["change"].ShouldBeNull();
        plain["swing"].ShouldBeNull();

        async Task<JsonNode> Board(string query) =>
            (await server.GetAsync($"/v1/postures?recipient=any&{query}"))["postures"][0]!["dimensions"]!["dialogue"]!;
    }

    [Fact]
    public async Task A_summed_answer_is_the_stored_one()
    {
        await using var server = await posture.StartAsync();
        for (var i = 0; i < 12; i++)
            await Say(server, $"2021-06-{10 + i}", (i % 5 - 2) / 2m);
        var position = (long)(await server.GetAsync("/v1/postures/PRK"))["position"]!;
        var stored = await Read("");
        await Say(server, "2021-06-12", 1);

        var summed = await Read($"&knownAt=seq:{position}");

        for (var i = 0; i < stored.Count; i++)
            JsonNode.DeepEquals(summed[i], stored[i]).ShouldBeTrue($"{summed[i]} for {stored[i]}");

        async Task<List<JsonNode?>> Read(string knownAt) =>
        [
            (await server.GetAsync($"/v1/postures/PRK?asOf=2021-06-20{knownAt}"))["dimensions"],
            (await server.GetAsync($"/v1/postures?asOf=2021-06-20&since=-5d{knownAt}"))["postures"],
            (await server.GetAsync($"/v1/postures/PRK/dialogue/series?from=2021-06-12&to=2021-06-18{knownAt}"))["cells"],
            (await server.GetAsync($"/v1/shifts?asOf=2021-06-20{knownAt}"))["shifts"],
        ];
    }

    [Fact]
    public async Task Words_and_deeds_apart_add_up_to_both()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "2021-06-10", -0.5m);
        await Say(server, "2021-06-10", 0.5m, "act");

        var words = await Signals("&basis=word");
        var deeds = await Signals("&basis=deed");
        var both = await Signals("");

        (words, deeds, both).ShouldBe((1, 1, 2));

        async Task<int> Signals(string basis) => (int)(await server.GetAsync(
            $"/v1/postures/PRK?recipient=USA{basis}"))["dimensions"]["dialogue"]!["signals"]!;
    }

    [Fact]
    public async Task Asking_for_a_position_waits_for_it_and_no_longer_than_five_seconds()
    {
        await using var server = await posture.StartAsync();
        var logged = await server.PostAsync("/v1/statements", Some.Statement());

        var soon = await server.SendAsync(HttpMethod.Get, $"/v1/postures/PRK?minPosition={logged["position"]}", null);
        var never = await server.SendAsync(HttpMethod.Get, "/v1/postures/PRK?minPosition=99", null);

        soon["dimensions"]["dialogue"].ShouldNotBeNull();
        never.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        never.Headers.ShouldContainKey("Retry-After");
    }

    [Fact]
    public async Task Shifts_come_newest_first_in_pages_and_by_their_filters()
    {
        await using var server = await posture.StartAsync();
        for (var i = 0; i < 8; i++)
            await Say(server, $"2021-06-{10 + i}", i % 2 == 0 ? 1 : -1);

        var all = await Shifts("limit=100");
        var pages = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await server.GetAsync($"/v1/shifts?limit=2{cursor}");
            pages.AddRange(page["shifts"].AsArray().Select(shift => shift!.ToJsonString()));
            cursor = page.Json!["next"] is { } next ? $"&cursor={next}" : null;
        }

        pages.ShouldBe(all);
        all.Count.ShouldBeGreaterThan(4);
        (await Shifts("recipient=any")).Count.ShouldBe(all.Count / 2);
        (await Shifts("kind=turn")).ShouldBeEmpty();
        (await Shifts("kind=crossed")).Count.ShouldBeGreaterThan(0);
        (await Shifts("confirmed=true")).Concat(await Shifts("confirmed=false")).Order()
            .ShouldBe((await Shifts("kind=crossed")).Order());
        (await Shifts("from=2021-06-12&to=2021-06-12")).Count.ShouldBeLessThan(all.Count);
        (await Shifts("actor=USA")).ShouldBeEmpty();

        async Task<List<string>> Shifts(string query) => [.. (await server.GetAsync($"/v1/shifts?{query}"))["shifts"]
            .AsArray().Select(shift => shift!.ToJsonString())];
    }

    [Fact]
    public async Task It_says_whether_it_is_live_and_ready_and_what_its_codebook_is()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "2021-06-10", -0.5m);

        (await server.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        ((long)(await server.GetAsync("/health/ready"))["lag"]!).ShouldBe(0);
        var codebook = await server.GetAsync("/v1/codebook");
        codebook["forms"].AsArray().Count.ShouldBe(30);
        codebook["cameo"].AsArray().Count.ShouldBe(312);
        await using var command = server.Source.CreateCommand("alter table posture.statement_version rename to gone");
        await command.ExecuteNonQueryAsync();
        var unready = await server.SendAsync(HttpMethod.Get, "/health/ready", null);
        unready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        unready.Faults.ShouldBe([("", "schema")]);
    }

    private static async Task Say(RunningServer server, string day, decimal value, string form = "leader-speech")
    {
        var statement = Some.Statement(said: day);
        statement["form"] = form;
        statement["signals"] = new JsonArray(Some.Signal("dialogue", value));
        (await server.PostAsync("/v1/statements", statement)).Status.ShouldBe(HttpStatusCode.Created);
    }
}
