using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Tests.Notices;
using PostureTracker.Server.Tests.Postures;

namespace PostureTracker.Server.Tests.Previews;

public sealed class PreviewTests(PostureServer posture, ITestOutputHelper output)
{
    [Fact]
    public async Task What_is_previewed_is_what_comes_of_it()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        var outcomes = new PreviewedRecord(server);
        var record = new RandomRecord(server, new Random(seed)) { Write = outcomes.WriteAsync };

        for (var change = 0; change < 45; change++)
            await record.AddAsync();

        outcomes.Compared.ShouldBeGreaterThan(30);
        outcomes.Shifted.ShouldBeGreaterThan(5, "some of them shifted");
    }

    [Theory]
    [InlineData("CHN", "dialogue")]
    [InlineData("PRK", "sanctions")]
    public async Task A_correction_to_an_earlier_day_leaves_the_track_it_is_taken_from_as_it_would_be(
        string actor, string dimension)
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement("S0", said: "2020-12-01"));
        await server.PostAsync("/v1/statements", Some.Statement("S1", said: "2021-03-01"));
        var moved = await server.PostAsync("/v1/statements", Some.Statement("S2", said: "2021-06-01"));
        var correction = Some.Statement("S2", said: "2021-01-01");
        correction["actor"] = actor;
        correction["signals"] = new JsonArray(Some.Signal(dimension, 0.7m));
        var path = $"{moved.Headers["Location"]}/corrections";

        var outcomes = new PreviewedRecord(server);
        var written = await outcomes.WriteAsync(
            path, new() { ["statement"] = correction, ["reason"] = "the wrong day" }, ["If-Match: *"]);

        ((int)written.Status).ShouldBe(200, written.Json?.ToJsonString());
        outcomes.Compared.ShouldBe(1);
    }

    [Fact]
    public async Task It_writes_nothing_and_says_what_follows()
    {
        await using var server = await posture.StartAsync();

        var preview = await server.PostAsync("/v1/statements/preview", Some.Statement("S1"));

        ((string)preview["id"]!).ShouldBe((string)(await server.PostAsync("/v1/statements/preview", Some.Statement("S1")))["id"]!);
        ((decimal)preview["resolved"]["authority"]!).ShouldBe(1m);
        var tracks = preview["tracks"].AsArray();
        tracks.Select(track => (string?)track!["recipient"]).ShouldBe(["USA", null], ignoreOrder: true);
        tracks[0]!["before"].ShouldBeNull("nothing was said before");
        ((string)tracks[0]!["after"]!["level"]!).ShouldBe("Noncommittal");
        ((double)tracks[0]!["now"]!["after"]!["sd"]!).ShouldBeGreaterThan((double)tracks[0]!["after"]!["sd"]!, "it has aged");
        ((long)(await server.GetAsync("/v1/statements"))["position"]!).ShouldBe(0);
    }

    [Fact]
    public async Task What_would_be_refused_is_refused_alike()
    {
        await using var server = await posture.StartAsync();
        var bad = Some.Statement();
        bad["actor"] = "XYZ";
        bad["texts"] = new JsonArray();
        var logged = await server.PostAsync("/v1/statements", Some.Statement("S1"));
        var other = Some.Statement("S1");
        other["note"] = "another";
        var path = logged.Headers["Location"];

        (await server.PostAsync("/v1/statements/preview", bad)).Faults
            .ShouldBe((await server.PostAsync("/v1/statements", bad)).Faults);
        ((int)(await server.PostAsync("/v1/statements/preview", other)).Status).ShouldBe(409);
        ((int)(await server.PostAsync("/v1/statements/preview", new JsonObject { ["actr"] = 1 })).Status).ShouldBe(400);
        ((int)(await server.PostAsync($"{path}/codings/preview", new JsonObject())).Status).ShouldBe(422, "it is coded");
        ((int)(await server.PostAsync($"{path}/retraction/preview", new JsonObject { ["reason"] = "a hoax" }, "If-Match: \"7\""))
            .Status).ShouldBe(412);
        ((int)(await server.PostAsync($"/v1/statements/{Guid.NewGuid()}/retraction/preview", new JsonObject { ["reason"] = "x" }))
            .Status).ShouldBe(404);
    }

    [Fact]
    public async Task A_statement_that_is_there_already_changes_nothing()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement("S1"));

        var preview = await server.PostAsync("/v1/statements/preview", Some.Statement("S1"));

        preview["tracks"].AsArray().ShouldBeEmpty();
        preview["duplicates"].AsArray().ShouldBeEmpty();
        preview.Json!["resolved"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_words_within_three_days_are_offered_as_a_further_source()
    {
        await using var server = await posture.StartAsync();
        var near = await LogAsync("2021-06-17", "We are prepared for both dialogue and confrontation, said the leader");
        await LogAsync("2021-06-17", "The weather in Pyongyang was fine throughout the parade");
        await LogAsync("2021-06-10", "prepared for both dialogue and confrontation");
        await LogAsync("2021-06-18", "prepared for both dialogue and confrontation", actor: "CHN");
        var taken = await LogAsync("2021-06-18", "prepared for both dialogue and confrontation");
        await server.SendAsync(HttpMethod.Post, $"/v1/statements/{taken}/retraction", """{"reason": "twice"}""", "If-Match: *");
        await server.CaughtUpAsync();

        var duplicates = (await server.PostAsync("/v1/statements/preview", Some.Statement(said: "2021-06-19")))["duplicates"];

        var found = duplicates.AsArray().ShouldHaveSingleItem()!;
        ((string)found["id"]!).ShouldBe(near);
        ((double)found["similarity"]!).ShouldBeInRange(0.5, 0.99);
        ((string)found["on"]!).ShouldBe("2021-06-17");
        var added = await server.SendAsync(
            HttpMethod.Post, $"/v1/statements/{near}/sources", """{"name": "Yonhap"}""");
        ((int)added.Status).ShouldBe(200, "and it can be added there");

        async Task<string> LogAsync(string said, string text, string actor = "PRK")
        {
            var statement = Some.Statement(said: said);
            statement["actor"] = actor;
            statement["texts"]![0]!["text"] = text;
            return (string)(await server.PostAsync("/v1/statements", statement))["id"]!;
        }
    }

    [Fact]
    public async Task A_later_statement_would_confirm_an_earlier_crossing()
    {
        await using var server = await posture.StartAsync();
        await NoticeTests.LogAsync(server, "2021-01-01", 0m);
        await NoticeTests.LogAsync(server, "2021-01-31", -0.8m, confidence: 0.5m);
        await NoticeTests.LogAsync(server, "2021-02-10", -0.3m, confidence: 0.02m);
        var later = Some.Statement(said: "2021-02-20");
        later["signals"] = new JsonArray(Some.Signal("dialogue", -0.7m));

        var shifts = (await server.PostAsync("/v1/statements/preview", later))["tracks"][0]!["shifts"]!;

        shifts["appear"]!.AsArray().ShouldBeEmpty();
        ((string)shifts["confirm"]!.AsArray().ShouldHaveSingleItem()!["on"]!).ShouldBe("2021-01-31");
    }
}
