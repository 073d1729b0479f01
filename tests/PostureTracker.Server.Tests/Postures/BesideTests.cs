using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Postures;

public sealed class BesideTests(PostureServer posture)
{
    private static readonly string[] _besides = ["words", "deeds", "difference", "change", "swing"];

    [Theory]
    [InlineData("asOf=2021-06-20")]
    [InlineData("asOf=2021-06-13")]
    [InlineData("asOf=2021-06-20&knownAt=seq:3")]
    public async Task Words_stand_beside_deeds_as_each_would_alone_with_their_difference(string when)
    {
        await using var server = await posture.StartAsync();
        await SayAndDoAsync(server);

        var stance = await Posture($"{when}&beside=basis");
        var onBoard = await Board($"{when}&beside=basis");
        var (words, deeds) = (await Posture($"{when}&basis=word"), await Posture($"{when}&basis=deed"));

        Plain(stance).ShouldBe(Plain(await Posture(when)), "the stance itself is from both");
        foreach (var beside in (JsonNode[])[stance, onBoard])
        {
            Plain(beside["words"]!).ShouldBe(Plain(words));
            Plain(beside["deeds"]!).ShouldBe(Plain(deeds));
            ((double)beside["difference"]!).ShouldBe((double)words["mean"]! - (double)deeds["mean"]!);
        }
        ((double)stance["difference"]!).ShouldBeGreaterThan(0.2, "they spoke better than they acted");

        async Task<JsonNode> Posture(string query) =>
            (await server.GetAsync($"/v1/postures/PRK?recipient=USA&{query}"))["dimensions"]["dialogue"]!;

        async Task<JsonNode> Board(string query) =>
            (await server.GetAsync($"/v1/postures?recipient=USA&{query}"))["postures"].AsArray().Single()!
            ["dimensions"]!["dialogue"]!;
    }

    [Fact]
    public async Task Where_there_are_only_words_there_are_no_deeds_and_no_difference()
    {
        await using var server = await posture.StartAsync();
        await SayAsync(server, "2021-06-10", 0.5m, "leader-speech");

        foreach (var path in (string[])["/v1/postures/PRK", "/v1/postures"])
        {
            var answer = await server.GetAsync($"{path}?beside=basis");
            var dimensions = (answer.Json!["dimensions"] ?? answer["postures"][0]!["dimensions"])!;

            ((double)dimensions["dialogue"]!["words"]!["mean"]!).ShouldBe((double)dimensions["dialogue"]!["mean"]!);
            dimensions["dialogue"]!["deeds"].ShouldBeNull();
            dimensions["dialogue"]!["difference"].ShouldBeNull();
            dimensions["sanctions"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task Each_row_of_the_board_has_its_own_words_and_deeds()
    {
        await using var server = await posture.StartAsync();
        await SayAsync(server, "2021-06-10", 0.8m, "leader-speech");
        await SayAsync(server, "2021-06-10", -0.8m, "act", recipient: "KOR");

        var rows = (await server.GetAsync("/v1/postures?beside=basis"))["postures"].AsArray().Select(row =>
            $"{row!["recipient"]} {Sign(row, "words")} {Sign(row, "deeds")}");

        rows.ShouldBe([" + -", "KOR none -", "USA + none"]);

        static string Sign(JsonNode row, string basis) =>
            row["dimensions"]!["dialogue"]![basis] is { } stance ? (double)stance["mean"]! > 0 ? "+" : "-" : "none";
    }

    [Fact]
    public async Task Without_asking_for_them_they_are_null()
    {
        await using var server = await posture.StartAsync();
        await SayAndDoAsync(server);

        var stance = (await server.GetAsync("/v1/postures/PRK"))["dimensions"]["dialogue"]!.AsObject();

        foreach (var member in (string[])["words", "deeds", "difference"])
        {
            stance.ContainsKey(member).ShouldBeTrue(member);
            stance[member].ShouldBeNull(member);
        }
    }

    [Theory]
    [InlineData("/v1/postures?beside=deeds", "malformed-parameter")]
    [InlineData("/v1/postures/PRK?beside=", "malformed-parameter")]
    [InlineData("/v1/postures?beside=basis&basis=word", "malformed-parameter")]
    [InlineData("/v1/postures/PRK?beside=basis&basis=deed", "malformed-parameter")]
    [InlineData("/v1/shifts?beside=basis", "unknown-parameter")]
    public async Task What_cannot_be_set_beside_is_refused(string path, string code)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync(path);

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Faults.ShouldBe([("?beside", code)]);
    }

    /// <summary>Friendly words, hostile deeds; the last of each recorded late.</summary>
    private static async Task SayAndDoAsync(RunningServer server)
    {
        await SayAsync(server, "2021-06-10", 0.5m, "leader-speech");
        await SayAsync(server, "2021-06-12", -0.6m, "act");
        await SayAsync(server, "2021-06-12", 0.7m, "leader-speech");
        await SayAsync(server, "2021-06-11", -0.2m, "act");
        await SayAsync(server, "2021-06-15", 0.1m, "leader-speech");
    }

    private static async Task SayAsync(
        RunningServer server, string day, decimal value, string form, string recipient = "USA")
    {
        var statement = Some.Statement(said: day);
        (statement["form"], statement["recipient"]) = (form, recipient);
        statement["signals"] = new JsonArray(Some.Signal("dialogue", value));
        (await server.PostAsync("/v1/statements", statement)).Status.ShouldBe(HttpStatusCode.Created);
    }

    private static string Plain(JsonNode stance) => string.Join(", ", stance.AsObject()
        .Where(member => !_besides.Contains(member.Key)).Select(member => $"{member.Key} {member.Value}"));
}
