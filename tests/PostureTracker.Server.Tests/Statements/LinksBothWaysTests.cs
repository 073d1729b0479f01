using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Tests.Statements;

public sealed class LinksBothWaysTests(PostureServer posture)
{
    [Fact]
    public async Task A_rebuttal_leads_to_what_it_rebuts_and_back()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);

        (await LinksAsync(server, "S15")).ShouldBe("rebuts S13, endorses S14; from");
        (await LinksAsync(server, "S13")).ShouldBe("; from rebuts S15 PRK 2021-06-23");
        (await LinksAsync(server, "S11")).ShouldBe("; from answers S12 USA 2021-06-20");
        (await LinksAsync(server, "S01")).ShouldBe("; from");
    }

    [Fact]
    public async Task It_is_linked_from_by_id_in_either_case_and_by_externalId_in_order_of_day()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01");
        var id = $"{Identity.Statement("desk", "S1")}";
        await Say(server, "S2", "2021-06-04", ("cites", id.ToUpperInvariant()));
        await Say(server, "S3", "2021-06-02", ("echoes", "S1"), ("cites", id));
        await Say(server, "S4", "2021-06-03", ("answers", "S2"));

        (await LinksAsync(server, "S1"))
            .ShouldBe("; from echoes S3 PRK 2021-06-02, cites S3 PRK 2021-06-02, cites S2 PRK 2021-06-04");
        (await LinksAsync(server, "S3")).ShouldBe("echoes S1, cites S1; from");
    }

    [Fact]
    public async Task A_name_means_a_statement_of_the_same_collection()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01");
        await Say(server, "S1", "2021-06-01", statement => statement["collection"] = "gdelt");
        await Say(server, "S2", "2021-06-02", statement =>
        {
            statement["collection"] = "gdelt";
            statement["links"] = new JsonArray(new JsonObject { ["kind"] = "cites", ["statement"] = "S1" });
        });

        (await LinksAsync(server, "S1")).ShouldBe("; from");
        (await server.GetAsync($"/v1/statements/{Identity.Statement("gdelt", "S1")}"))["linkedFrom"].AsArray()
            .Select(link => (string)link!["statement"]!).ShouldBe([$"{Identity.Statement("gdelt", "S2")}"]);
    }

    [Fact]
    public async Task An_id_means_the_statement_whatever_its_collection()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", statement => statement["collection"] = "gdelt");
        var id = Identity.Statement("gdelt", "S1");
        await Say(server, "S2", "2021-06-02", ("cites", $"{id}"));

        (await server.GetAsync($"/v1/statements/{id}"))["linkedFrom"].AsArray()
            .Select(link => (string)link!["statement"]!).ShouldBe([$"{Identity.Statement("desk", "S2")}"]);
    }

    [Fact]
    public async Task A_name_that_is_an_id_too_means_the_statement_of_that_id()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01");
        var id = $"{Identity.Statement("desk", "S1")}";
        await Say(server, id, "2021-06-02");
        await Say(server, "S3", "2021-06-03", ("rebuts", id));

        (await LinksAsync(server, "S1")).ShouldBe("; from rebuts S3 PRK 2021-06-03");
        (await server.GetAsync($"/v1/statements/{Identity.Statement("desk", id)}"))["linkedFrom"].AsArray()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_come_and_go_with_what_was_known()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01");
        var linking = await Say(server, "S2", "2021-06-02", ("rebuts", "S1"));
        var path = $"/v1/statements/{Identity.Statement("desk", "S2")}";
        var reason = new JsonObject { ["reason"] = "a hoax" };
        var retracted = await server.PostAsync($"{path}/retraction", reason, $"If-Match: {linking.ETag}");
        var reinstated = await server.PostAsync($"{path}/reinstatement", reason, $"If-Match: {retracted.ETag}");
        await server.PostAsync($"{path}/corrections", new JsonObject
        {
            ["statement"] = Some.Statement("S2", "2021-06-02"),
            ["reason"] = "it rebuts nothing",
        }, $"If-Match: {reinstated.ETag}");

        (await LinksAsync(server, "S1", "?knownAt=seq:1")).ShouldBe("; from");
        (await LinksAsync(server, "S1", "?knownAt=seq:2")).ShouldBe("; from rebuts S2 PRK 2021-06-02");
        (await LinksAsync(server, "S1", "?knownAt=seq:3")).ShouldBe("; from");
        (await LinksAsync(server, "S2", "?knownAt=seq:3")).ShouldBe("rebuts S1; from");
        (await LinksAsync(server, "S1", "?knownAt=seq:4")).ShouldBe("; from rebuts S2 PRK 2021-06-02");
        (await LinksAsync(server, "S1")).ShouldBe("; from");
        (await LinksAsync(server, "S2")).ShouldBe("; from");
    }

    [Fact]
    public async Task What_links_to_a_statement_is_sought_and_not_scanned_for()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01");
        await Say(server, "S2", "2021-06-02", ("cites", "S1"));
        await server.CaughtUpAsync();
        await using var many = server.Source.CreateCommand($"""
            insert into posture.statement_version ({VersionTable.Columns})
            select gen_random_uuid(), {VersionTable.Columns[(VersionTable.Columns.IndexOf(',') + 1)..]}
            from posture.statement_version, generate_series(1, 5000) where content ->> 'externalId' = 'S1';
            analyze posture.statement_version
            """);
        await many.ExecuteNonQueryAsync();
        await using var command = server.Source.CreateCommand("explain " + StatementLinks.NamingSql);
        command.Parameters.Add(new() { Value = new[] { "S1" } });
        command.Parameters.Add(new() { Value = "desk" });
        command.Parameters.Add(new() { Value = 2L });

        var plan = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            plan.Add(rows.GetString(0));

        plan.ShouldContain(line => line.Contains("statement_version_links"), string.Join('\n', plan));
    }

    /// <summary>Its links both ways, by externalId: <c>cites S1; from rebuts S2 PRK 2021-06-02</c>.</summary>
    private static async Task<string> LinksAsync(RunningServer server, string externalId, string query = "")
    {
        var names = Enumerable.Range(1, 20).SelectMany(i => (string[])[$"S{i}", $"S{i:00}"]).Distinct()
            .ToDictionary(name => $"{Identity.Statement("desk", name)}");
        var statement = await server.GetAsync($"/v1/statements/{Identity.Statement("desk", externalId)}{query}");
        var links = statement["links"].AsArray().Select(link => $"{link!["kind"]} {names[(string)link["statement"]!]}");
        var from = statement["linkedFrom"].AsArray().Select(link =>
            $"{link!["kind"]} {names[(string)link["statement"]!]} {link["actor"]} {link["on"]}");
        return $"{string.Join(", ", links)}; from {string.Join(", ", from)}".TrimEnd();
    }

    private static Task<Reply> Say(
        RunningServer server, string externalId, string said, params (string Kind, string Statement)[] links) =>
        Say(server, externalId, said, statement => statement["links"] = new JsonArray([.. links.Select(link =>
            new JsonObject { ["kind"] = link.Kind, ["statement"] = link.Statement })]));

    private static async Task<Reply> Say(
        RunningServer server, string externalId, string said, Action<JsonObject> alter)
    {
        var statement = Some.Statement(externalId, said);
        alter(statement);
        var logged = await server.PostAsync("/v1/statements", statement);
        logged.Status.ShouldBe(HttpStatusCode.Created, logged.Json?.ToJsonString());
        return logged;
    }
}
