using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Postures;

public sealed class EvidenceTests(PostureServer posture, ITestOutputHelper output)
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task The_worked_example_names_the_two_officials_first()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);

        var answer = await server.GetAsync("/v1/postures/PRK/dialogue/evidence?asOf=2021-06-25");

        var rows = answer["evidence"].AsArray();
        rows.Select(row => ((string)row!["statement"]!["externalId"]!, Math.Round((double)row["pull"]!, 3))).ShouldBe(
        [
            ("S15", -0.294), ("S14", -0.222), ("S06", -0.086), ("S04", -0.039), ("S11", -0.021), ("S02", -0.010),
            ("S01", -0.005),
        ]);
        ((double)answer["mean"]).ShouldBe(-0.6771809696018385, Tolerance);
        rows.Sum(row => (double)row!["pull"]!).ShouldBe((double)answer["mean"], Tolerance);
        (rows.Sum(row => (double)row!["share"]!) + (double)answer["prior"]).ShouldBe(1, Tolerance);
        var first = rows[0]!;
        ((string)first["statement"]!["speaker"]!["name"]!).ShouldBe("Ri Son Gwon");
        ((string)first["statement"]!["speaker"]!["role"]!).ShouldBe("Minister of Foreign Affairs");
        first["statement"]!["texts"]![0]!["text"].ShouldNotBeNull();
        first["statement"]!["sources"]![0]!["name"].ShouldNotBeNull();
        ((double)first["weight"]!).ShouldBe((double)first["authority"]! * (double)first["confidence"]!, 0.00051);
        ((double)first["pull"]!).ShouldBe((double)first["share"]! * (double)first["value"]!, Tolerance);
    }

    [Fact]
    public async Task Without_a_statement_is_what_its_retraction_gives()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        var rows = (await server.GetAsync("/v1/postures/PRK/dialogue/evidence?asOf=2021-06-25"))["evidence"].AsArray();

        foreach (var row in rows)
        {
            var path = $"/v1/statements/{row!["statement"]!["id"]}";
            await server.SendAsync(HttpMethod.Post, $"{path}/retraction", """{"reason": "to see"}""", "If-Match: *");
            var mean = (await server.GetAsync("/v1/postures/PRK?asOf=2021-06-25"))["dimensions"]["dialogue"]!["mean"]!;
            ((double)mean).ShouldBe((double)row["without"]!, Tolerance);
            await server.SendAsync(HttpMethod.Post, $"{path}/reinstatement", """{"reason": "seen"}""", "If-Match: *");
        }
    }

    [Fact]
    public async Task Pulls_add_up_to_the_mean_whatever_is_asked()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        var record = new RandomRecord(server, random);
        for (var change = 0; change < 40; change++)
            await record.AddAsync();
        var last = (int)(await server.GetAsync("/v1/postures"))["position"]!;

        for (var question = 0; question < 60; question++)
        {
            var actor = RandomRecord.Actors[random.Next(RandomRecord.Actors.Length)];
            var dimension = ((string[])["dialogue", "sanctions", "provocation"])[random.Next(3)];
            var asked = $"asOf={new DateOnly(2019, 10, 1).AddDays(random.Next(700)):yyyy-MM-dd}&knownAt=seq:{random.Next(10, last + 1)}"
                + $"&recipient={((string[])["any", "USA", "JPN"])[random.Next(3)]}{((string[])["", "&basis=word", "&basis=deed"])[random.Next(3)]}";
            var evidence = await server.SendAsync(
                HttpMethod.Get, $"/v1/postures/{actor}/{dimension}/evidence?{asked}&limit=3", json: null);
            evidence.Status.ShouldBe(HttpStatusCode.OK, $"{asked} {evidence.Json}");
            var stance = (await server.SendAsync(HttpMethod.Get, $"/v1/postures/{actor}?{asked}", json: null))
                ["dimensions"][dimension];

            ((double?)evidence.Json!["mean"]).ShouldBe((double?)stance?["mean"], asked);
            var rows = evidence["evidence"].AsArray();
            (rows.Sum(row => (double)row!["pull"]!) + (double)evidence["folded"]["pull"]!)
                .ShouldBe((double?)stance?["mean"] ?? 0, Tolerance, asked);
            (rows.Sum(row => (double)row!["share"]!) + (double)evidence["folded"]["share"]! + (double)evidence["prior"])
                .ShouldBe(1, Tolerance, asked);
            ((int)evidence["statements"]).ShouldBe((int?)stance?["signals"] ?? 0, asked);
        }
    }

    [Theory]
    [InlineData("pull")]
    [InlineData("share")]
    [InlineData("on")]
    public async Task It_is_sorted_and_paged_while_the_record_goes_on(string sort)
    {
        await using var server = await posture.StartAsync();
        for (var day = 1; day <= 7; day++)
            await SayAsync(day, (day % 3 - 1) * 0.9m);
        var path = $"/v1/postures/PRK/dialogue/evidence?sort={sort}";
        var whole = (await server.GetAsync(path))["evidence"].AsArray();

        List<JsonNode> paged = [];
        var page = await server.GetAsync($"{path}&limit=3");
        ((int)page["folded"]["statements"]!).ShouldBe(4);
        while (true)
        {
            paged.AddRange(page["evidence"].AsArray().Select(row => row!));
            await SayAsync(8 + paged.Count, 1m);
            if ((string?)page.Json!["next"] is not { } next)
                break;
            page = await server.GetAsync($"/v1/postures/PRK/dialogue/evidence?limit=3&cursor={next}");
        }

        paged.Select(row => row.ToJsonString()).ShouldBe(whole.Select(row => row!.ToJsonString()));
        var sorted = whole.Select(row => sort switch
        {
            "pull" => Math.Abs((double)row!["pull"]!),
            "share" => (double)row!["share"]!,
            _ => DateOnly.Parse((string)row!["on"]!).DayNumber,
        }).ToList();
        sorted.ShouldBe(sorted.OrderDescending());

        async Task SayAsync(int day, decimal value)
        {
            var statement = Some.Statement(said: $"2021-06-{day:00}");
            statement["signals"] = new JsonArray(Some.Signal("dialogue", value));
            await server.PostAsync("/v1/statements", statement);
            await server.CaughtUpAsync();
        }
    }

    [Theory]
    [InlineData("""{"filters": {}, "place": "2021-06-25 6f56a090-df47-5d73-b9c9-1d75dd11e58c", "knownAt": null}""")]
    [InlineData("""{"filters": {}, "place": "2021-06-25 6f56a090-df47-5d73-b9c9-1d75dd11e58c", "knownAt": 0}""")]
    [InlineData("""{"filters": {}, "place": "June", "knownAt": 0}""")]
    public async Task A_cursor_that_it_did_not_give_is_refused(string cursor)
    {
        await using var server = await posture.StartAsync();
        var text = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(cursor));

        var refused = await server.GetAsync($"/v1/postures/PRK/dialogue/evidence?cursor={text}");

        refused.Faults.ShouldBe([("?cursor", "malformed-parameter")]);
    }

    [Fact]
    public async Task A_stance_nobody_has_rests_on_nothing_and_the_prior_keeps_all()
    {
        await using var server = await posture.StartAsync();

        var answer = await server.GetAsync("/v1/postures/PRK/dialogue/evidence");

        answer.Json!["mean"].ShouldBeNull();
        ((double)answer["prior"]).ShouldBe(1);
        answer["evidence"].AsArray().ShouldBeEmpty();
        ((int)(await server.GetAsync("/v1/postures/XYZ/dialogue/evidence")).Status).ShouldBe(404);
        ((int)(await server.GetAsync("/v1/postures/PRK/mood/evidence")).Status).ShouldBe(404);
        ((int)(await server.GetAsync("/v1/postures/PRK/dialogue/evidence?sort=up")).Status).ShouldBe(400);
    }
}
