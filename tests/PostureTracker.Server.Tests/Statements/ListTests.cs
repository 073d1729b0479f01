using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Statements;

public sealed class ListTests(PostureServer posture)
{
    [Fact]
    public async Task The_list_is_newest_first_and_its_pages_join_up_while_the_ledger_grows()
    {
        await using var server = await posture.StartAsync();
        for (var i = 1; i <= 7; i++)
            await server.PostAsync("/v1/statements", Some.Statement($"S{i}"));

        var first = await server.GetAsync("/v1/statements?actor=PRK&limit=3");
        await server.PostAsync("/v1/statements", Some.Statement("S8"));
        var second = await server.GetAsync($"/v1/statements?limit=3&cursor={first["next"]}");
        var third = await server.GetAsync($"/v1/statements?actor=PRK&limit=3&cursor={second["next"]}");

        Ids(first).Concat(Ids(second)).Concat(Ids(third)).ShouldBe(["S7", "S6", "S5", "S4", "S3", "S2", "S1"]);
        third.Json!["next"].ShouldBeNull();
        first.Headers["Link"].ShouldContain("rel=\"next\"");
    }

    [Theory]
    [InlineData("cursor=rubbish", "?cursor")]
    [InlineData("cursor=e30", "?cursor")]
    [InlineData("cursor=eyJmaWx0ZXJzIjp7fSwicGxhY2UiOiJcdTAwMDAifQ", "?cursor")]
    [InlineData("limit=0", "?limit")]
    [InlineData("limit=1001", "?limit")]
    [InlineData("q=%00", "?q")]
    [InlineData("coded=maybe", "?coded")]
    [InlineData("recorded.from=then", "?recorded.from")]
    public async Task A_list_that_cannot_be_made_says_why(string query, string pointer)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync($"/v1/statements?{query}");

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Faults.Select(fault => fault.Pointer).ShouldBe([pointer]);
    }

    [Fact]
    public async Task Characters_that_are_none_are_refused_and_can_be_asked_for_without_harm()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/actors/PRK/speakers", new JsonObject
        {
            ["name"] = "Ri Son Gwon",
            ["role"] = "Minister",
            ["from"] = "2020",
        });
        var statement = Some.Statement();
        statement["speaker"] = new JsonObject { ["name"] = "Ri\uFFFE" };

        var refused = await server.PostAsync("/v1/statements", statement);
        var asked = await server.GetAsync("/v1/statements?speaker=%EF%BF%BE");

        refused.Faults.ShouldBe([("/speaker/name", "bad-text")]);
        asked.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cursor_holds_to_its_filters()
    {
        await using var server = await posture.StartAsync();
        for (var i = 1; i <= 3; i++)
            await server.PostAsync("/v1/statements", Some.Statement($"S{i}"));
        var first = await server.GetAsync("/v1/statements?actor=PRK&limit=1");

        var other = await server.GetAsync($"/v1/statements?actor=USA&cursor={first["next"]}");

        other.Status.ShouldBe(HttpStatusCode.BadRequest);
        other.Faults.ShouldBe([("?actor", "cursor-filters")]);
    }

    [Fact]
    public async Task Every_filter_finds_what_it_says()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/actors/PRK/speakers", new JsonObject
        {
            ["name"] = "Kim Yo Jong",
            ["aliases"] = new JsonArray("Kim Yong Jong"),
            ["role"] = "Vice director",
            ["from"] = "2020",
        });
        var korean = Some.Statement("korean", "2021-06-01");
        korean["texts"]![0]!["text"] = "대화에도 대결에도 다 준비되여있어야 한다";
        korean["speaker"] = new JsonObject { ["name"] = "kim yong jong" };
        korean["form"] = "inner-circle-statement";
        var american = Some.Statement("american", "2021-06-20");
        (american["actor"], american["recipient"]) = ("USA", "PRK");
        american["texts"]![0]!["text"] = "an interesting signal";
        american["sources"]![0]!["name"] = "ABC This Week";
        american["signals"] = new JsonArray(Some.Signal("sanctions", 0.4m));
        american["note"] = "Open but waiting, 100% so";
        var waiting = Some.Statement("waiting", "2021-06-25");
        waiting.Remove("signals");
        foreach (var statement in new[] { korean, american, waiting })
            (await server.PostAsync("/v1/statements", statement)).Status.ShouldBe(HttpStatusCode.Created);
        var path = $"/v1/statements/{Identity.Statement("desk", "waiting")}";
        await server.PostAsync($"{path}/retraction", new JsonObject { ["reason"] = "a hoax" }, "If-Match: \"1\"");

        await Finds("actor=USA", "american");
        await Finds("recipient=PRK", "american");
        await Finds("dimension=sanctions", "american");
        await Finds("speaker=Kim%20Yo%20Jong", "korean");
        await Finds("speaker=Kim%20Yong%20Jong", "korean");
        await Finds("form=inner-circle-statement", "korean");
        await Finds("source=abc%20this%20week", "american");
        await Finds("coded=false", "waiting");
        await Finds("status=retracted", "waiting");
        await Finds("status=live", "american", "korean");
        await Finds("q=interesting", "american");
        await Finds("q=%22interesting%20signal%22", "american");
        await Finds("q=waiting%20open", "american");
        await Finds("q=대결", "korean");
        await Finds("q=%EB%8C%80%25%EC%97%90", []);
        await Finds("q=);drop%20table%20x--", []);
        await Finds("said.from=2021-06-02&said.to=2021-06-20", "american");
        await Finds("asOf=2021-06-10", "korean");
        await Finds("recorded.to=2021-01-01", []);
        await Finds("collection=gdelt", []);
        await Finds("knownAt=seq:2", "korean");

        async Task Finds(string query, params string[] found) =>
            Ids(await server.GetAsync($"/v1/statements?{query}")).ShouldBe(found, query);
    }

    private static IEnumerable<string> Ids(Reply list) =>
        list["statements"].AsArray().Select(statement => (string)statement!["statement"]!["externalId"]!);
}
