using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Postures;

public sealed class ChangeTests(PostureServer posture)
{
    private const double Tolerance = 1e-9;
    private const string Story = "/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18";

    [Fact]
    public async Task The_article_read_a_turn_that_can_be_said_of_the_reading_only()
    {
        await using var server = await LoadedAsync();

        var change = await server.GetAsync(Story);

        Rounded(change, "total").ShouldBe(-0.374);
        Rounded(change, "late").ShouldBe(0);
        Rounded(change, "revision").ShouldBe(-0.073);
        Rounded(change, "movement").ShouldBe(-0.301);
        ((double)change["late"] + (double)change["revision"] + (double)change["movement"])
            .ShouldBe((double)change["total"], Tolerance);
        var steps = change["steps"].AsArray();
        steps.Select(step => (string)step!["on"]!).ShouldBe(["2021-06-22", "2021-06-23"]);
        steps.Sum(step => (double)step!["step"]!).ShouldBe((double)change["movement"], Tolerance);
        ((string)change["before"]["level"]!, (string)change["after"]["level"]!).ShouldBe(("Cool", "Refusing"));
        ((double)change["swing"]).ShouldBe(0.301, 0.0005);
        Rounded(change["latent"], "informed").ShouldBe(0.018);
        ((bool)change["latent"]["tooSoon"]!).ShouldBeTrue();
        var recoded = change["records"].AsArray().ShouldHaveSingleItem()!;
        ((string)recoded["kind"]!, (bool)recoded["late"]!).ShouldBe(("recoded", false));
        ((string)recoded["recordedAt"]!).ShouldStartWith("2021-06-23");
        recoded["reason"].ShouldNotBeNull();
        ((string)change["sentence"]!).ShouldBe(
            "Between 18 June 2021 and 25 June 2021 the reading of North Korea on dialogue fell by 0.37, from Cool to "
            + "Refusing, which is more than can be said of North Korea: whether the stance itself moved is too soon to tell.");
        ((string)change["thenKnownAt"]!, (string)change["nowKnownAt"]!).ShouldBe(("seq:18", "seq:26"));
    }

    [Fact]
    public async Task Since_May_there_is_no_sign_that_the_stance_moved()
    {
        await using var server = await LoadedAsync();

        var change = await server.GetAsync("/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2021-05-01");

        Rounded(change["latent"], "change").ShouldBe(-0.025);
        Math.Round((double)change["latent"]["probability"]!, 2).ShouldBe(0.55);
        Math.Round((double)change["latent"]["informed"]!, 2).ShouldBe(0.21);
        ((bool)change["latent"]["tooSoon"]!).ShouldBeFalse();
        ((string)change["sentence"]!).ShouldEndWith("there is no sign that the stance itself moved (55 % that it fell).");
        change["records"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Late_entries_first_codings_and_corrections_are_told_from_movement()
    {
        await using var server = await posture.StartAsync();
        var kept = await SayAsync(server, "2021-06-01", 0.5m);
        var wrong = await SayAsync(server, "2021-06-02", 0.9m);
        var uncoded = await SayAsync(server, "2021-06-03", null);
        var then = (string)(await server.GetAsync("/v1/postures/PRK"))["knownAt"]!;
        await SayAsync(server, "2021-06-04", -0.9m);
        await ChangeAsync(server, uncoded, "codings", new() { ["signals"] = new JsonArray(Some.Signal("dialogue", -0.4m)) });
        await ChangeAsync(server, wrong, "retraction", []);
        await SayAsync(server, "2021-06-20", -1m);
        await server.SendAsync(HttpMethod.Post, $"/v1/statements/{kept}/sources", """{"name": "Yonhap"}""");

        var change = await server.GetAsync(
            $"/v1/postures/PRK/dialogue/change?then=2021-06-10&now=2021-06-25&thenKnownAt={then}");
        var thenNow = await MeanAsync(server, "asOf=2021-06-10");

        change["records"].AsArray().Select(record => ((string)record!["kind"]!, (bool)record["late"]!))
            .ShouldBe([("retracted", false), ("coded", true), ("logged", true)]);
        ((double)change["total"]).ShouldBe(
            await MeanAsync(server, "asOf=2021-06-25") - await MeanAsync(server, $"asOf=2021-06-10&knownAt={then}"), Tolerance);
        ((double)change["movement"]).ShouldBe(await MeanAsync(server, "asOf=2021-06-25") - thenNow, Tolerance);
        ((double)change["late"] + (double)change["revision"] + (double)change["movement"])
            .ShouldBe((double)change["total"], Tolerance);
        ((double)change["late"]).ShouldBeNegative();
        Math.Abs((double)change["revision"]).ShouldBeGreaterThan(0.1);
        change["steps"].AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_view_twice_differs_in_nothing_and_a_missing_stance_in_null()
    {
        await using var server = await LoadedAsync();

        var same = await server.GetAsync("/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2021-06-25");
        var before = await server.GetAsync("/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2019-01-01");

        ((double)same["total"]).ShouldBe(0);
        ((double)same["swing"]).ShouldBe(0);
        same.Json!["latent"].ShouldBeNull();
        ((string)same["sentence"]!).ShouldBe("On 25 June 2021 the reading of North Korea on dialogue did not move.");
        foreach (var part in (string[])["total", "late", "revision", "movement", "latent", "before"])
            before.Json![part].ShouldBeNull(part);
        before["steps"].AsArray().Sum(step => (double)step!["step"]!).ShouldBe((double)before["after"]["mean"]!, Tolerance);
        ((string)before["sentence"]!).ShouldStartWith("By 1 January 2019 nothing was known of North Korea on dialogue;");
    }

    [Theory]
    [InlineData("", "?then", "required", 422)]
    [InlineData("?then=2021-06-26&now=2021-06-25", "?then", "wrong-order", 422)]
    [InlineData("?then=2021-06-18&thenKnownAt=seq:9&nowKnownAt=seq:8", "?thenKnownAt", "wrong-order", 422)]
    [InlineData("?then=2021-06-18&now=2999-01-01", "?now", "in-the-future", 422)]
    [InlineData("?then=2021-06-18&nowKnownAt=seq:999", "?nowKnownAt", "beyond-the-ledger", 422)]
    [InlineData("?then=2021-06-18&thenKnownAt=seq:999", "?thenKnownAt", "beyond-the-ledger", 422)]
    [InlineData("?then=June", "?then", "malformed-parameter", 400)]
    [InlineData("?then=2021-06-18&recipient=XYZ", "?recipient", "unknown-actor", 422)]
    [InlineData("?then=2021-06-18&collection=none", "?collection", "unknown-collection", 422)]
    public async Task What_cannot_be_compared_is_refused_by_its_name(string query, string pointer, string code, int status)
    {
        await using var server = await LoadedAsync();

        var refused = await server.GetAsync($"/v1/postures/PRK/dialogue/change{query}");

        ((int)refused.Status).ShouldBe(status);
        refused.Faults.ShouldBe([(pointer, code)]);
    }

    private async Task<RunningServer> LoadedAsync()
    {
        var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        return server;
    }

    private static async Task<string> SayAsync(RunningServer server, string said, decimal? value)
    {
        var statement = Some.Statement(said: said);
        if (value is { } known)
            statement["signals"] = new JsonArray(Some.Signal("dialogue", known));
        else
            statement.Remove("signals");
        return (string)(await server.PostAsync("/v1/statements", statement))["id"]!;
    }

    private static async Task ChangeAsync(RunningServer server, string id, string how, JsonObject body)
    {
        body["reason"] = "read again";
        ((int)(await server.PostAsync($"/v1/statements/{id}/{how}", body, "If-Match: *")).Status).ShouldBe(200);
    }

    private static async Task<double> MeanAsync(RunningServer server, string query) =>
        (double)(await server.GetAsync($"/v1/postures/PRK?{query}"))["dimensions"]["dialogue"]!["mean"]!;

    private static double Rounded(Reply reply, string member) => Rounded(reply.Json!, member);

    private static double Rounded(JsonNode node, string member) => Math.Round((double)node[member]!, 3);
}
