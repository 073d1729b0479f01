using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Actors;

public sealed class RegistryTests(PostureServer posture)
{
    [Fact]
    public async Task A_registered_actor_is_listed_and_can_be_spoken_of()
    {
        await using var server = await posture.StartAsync();
        var group = new JsonObject { ["code"] = "NSG", ["name"] = "Nuclear Suppliers Group", ["kind"] = "organisation" };

        var registered = await server.PostAsync("/v1/actors", group.DeepClone());
        var again = await server.PostAsync("/v1/actors", group.DeepClone());
        var statement = Some.Statement();
        statement["actor"] = "NSG";
        var logged = await server.PostAsync("/v1/statements", statement);
        var listed = await server.GetAsync("/v1/actors?limit=1000");

        registered.Status.ShouldBe(HttpStatusCode.Created);
        registered.Headers["Location"].ShouldBe("/v1/actors/NSG");
        again.Status.ShouldBe(HttpStatusCode.OK);
        logged.Status.ShouldBe(HttpStatusCode.Created);
        var codes = listed["actors"].AsArray().Select(actor => (string)actor!["code"]!).ToList();
        codes.ShouldContain("NSG");
        codes.ShouldContain("PRK");
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        (await server.GetAsync("/v1/postures/NSG"))["name"]!.GetValue<string>().ShouldBe("Nuclear Suppliers Group");
    }

    [Fact]
    public async Task The_list_of_actors_goes_on_from_its_cursor()
    {
        await using var server = await posture.StartAsync();

        var codes = new List<string>();
        for (string? next = "/v1/actors?limit=100"; next is not null;)
        {
            var page = await server.GetAsync(next);
            codes.AddRange(page["actors"].AsArray().Select(actor => (string)actor!["code"]!));
            next = page.Json!["next"] is { } cursor ? $"/v1/actors?limit=100&cursor={cursor}" : null;
        }

        codes.ShouldBeUnique();
        codes.Count.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task A_new_role_ends_the_one_before_and_a_late_change_moves_no_stance()
    {
        await using var server = await posture.StartAsync();
        var statement = Some.Statement(said: "2021-06-17");
        statement["form"] = "minister-statement";
        statement["speaker"] = new JsonObject { ["name"] = "Ri Son Gwon" };
        var logged = await server.PostAsync("/v1/statements", statement);
        var before = await server.GetAsync("/v1/postures/PRK");

        var minister = await Appoint("Minister", 0.4, "2020-01");
        var chief = await Appoint("Party secretary", 0.9, "2022-06-11");
        var left = await server.PostAsync(
            "/v1/actors/PRK/departures", new JsonObject { ["name"] = "Ri Son Gwon", ["on"] = "2023-01" });

        minister.Status.ShouldBe(HttpStatusCode.Created);
        var roles = left["speakers"][0]!["roles"]!.AsArray();
        roles.Select(role => ((string)role!["role"]!, (string)role["from"]!, (string?)role["until"])).ShouldBe(
        [
            ("Minister", "2020-01-01", "2022-06-10"),
            ("Party secretary", "2022-06-11", "2023-01-31"),
        ]);
        var after = await server.GetAsync("/v1/postures/PRK");
        JsonNode.DeepEquals(after["dimensions"], before["dimensions"]).ShouldBeTrue();
        var corrected = await server.PostAsync(
            $"{logged.Headers["Location"]}/corrections",
            new JsonObject { ["statement"] = statement.DeepClone(), ["reason"] = "his role is known now" }, "If-Match: \"1\"");
        ((decimal)corrected["resolved"]["authority"]!).ShouldBe(0.4m);

        Task<Reply> Appoint(string role, double authority, string from) => server.PostAsync(
            "/v1/actors/PRK/speakers",
            new JsonObject { ["name"] = "Ri Son Gwon", ["role"] = role, ["authority"] = authority, ["from"] = from });
    }

    [Fact]
    public async Task The_registry_says_everything_that_is_wrong()
    {
        await using var server = await posture.StartAsync();

        var actor = await server.PostAsync("/v1/actors", new JsonObject { ["code"] = "x", ["kind"] = "club" });
        var speaker = await server.PostAsync("/v1/actors/PRK/speakers", new JsonObject { ["name"] = "A\u200bB", ["from"] = "soon" });
        var nobody = await server.PostAsync("/v1/actors/XYZ/speakers", new JsonObject { ["name"] = "A" });
        var departure = await server.PostAsync("/v1/actors/PRK/departures", new JsonObject { ["name"] = "Nobody", ["on"] = "2021" });
        var collection = await server.PostAsync("/v1/collections", new JsonObject { ["name"] = "actor", ["kind"] = "human" });

        actor.Faults.Select(fault => fault.Pointer).ShouldBe(["/code", "/name", "/kind"], ignoreOrder: true);
        speaker.Faults.Select(fault => fault.Pointer).ShouldBe(["/name", "/role", "/from"], ignoreOrder: true);
        nobody.Status.ShouldBe(HttpStatusCode.NotFound);
        departure.Faults.ShouldBe([("/name", "unknown-speaker")]);
        collection.Faults.ShouldBe([("/name", "name-taken")]);
    }

    [Fact]
    public async Task A_machine_collection_has_books_of_its_own_and_never_moves_the_desk()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/collections", new JsonObject { ["name"] = "wire", ["kind"] = "machine" });
        await server.PostAsync("/v1/statements", Some.Statement("S1"));
        var desk = await server.GetAsync("/v1/postures/PRK");
        var coded = Some.Statement("S1");
        coded["collection"] = "wire";
        coded["signals"]![0]!["value"] = 1;

        await server.PostAsync("/v1/statements", coded);

        var after = await server.GetAsync("/v1/postures/PRK");
        JsonNode.DeepEquals(after["dimensions"], desk["dimensions"]).ShouldBeTrue();
        var wire = await server.GetAsync("/v1/postures/PRK?collection=wire");
        ((double)wire["dimensions"]["dialogue"]!["mean"]!).ShouldBe(0.36 / (0.36 + 0.36 * 2), 1e-12);
    }

    [Fact]
    public async Task What_was_registered_before_a_restart_can_be_changed_after_it()
    {
        var database = await posture.CreateDatabaseAsync();
        await using (var before = await RunningServer.StartAsync(database))
            await before.SendAsync(
                HttpMethod.Post, "/v1/actors", """{"code": "XAA", "name": "Aaland", "kind": "territory"}""");

        await using var after = await RunningServer.StartAsync(database);
        var reply = await after.SendAsync(
            HttpMethod.Post, "/v1/actors/XAA/speakers", """{"name": "Anna", "role": "lantråd", "from": "2020-01-01"}""");

        ((int)reply.Status).ShouldBe(201, reply.Json?.ToJsonString());
    }
}
