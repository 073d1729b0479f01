using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Demands;

public sealed class DemandsTests(PostureServer posture)
{
    [Fact]
    public async Task Kim_Jong_Un_left_out_what_was_demanded_in_four_of_the_four_statements_before()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);

        var demand = (await server.GetAsync("/v1/demands?actor=PRK&recipient=USA&asOf=2021-06-17"))["demands"]
            .AsArray().Single(demand => (string)demand!["demand"]! == "end-hostile-policy")!;

        demand["omitted"]!.ToJsonString().ShouldBe(
            $$"""[{"statement":"{{Identity.Statement("desk", "S11")}}","on":"2021-06-17","made":4,"of":4}]""");
        ((string)demand["firstMadeOn"]!, (string)demand["lastMadeOn"]!).ShouldBe(("2019-10-06", "2021-03-18"));
        ((int)demand["times"]!, (bool)demand["standing"]!).ShouldBe((4, true));
        ((string)demand["text"]!).ShouldBe("roll back hostile policy");
        demand["statements"]!.AsArray().Select(step => $"{step!["statement"]} {step["status"]}").ShouldBe(
            ((string[])["S01 made", "S02 repeated", "S04 repeated", "S06 repeated", "S11 omitted"])
                .Select(step => $"{Identity.Statement("desk", step[..3])}{step[3..]}"));
    }

    [Fact]
    public async Task Only_what_was_said_by_then_and_known_by_then_counts()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", "made");
        var omission = await Say(server, "S2", "2021-06-10", "omitted");
        await Say(server, "S3", "2021-06-05");
        await Say(server, "S4", "2021-06-12", "dropped");

        (await Summary(server, "")).ShouldBe("1 times, fallen, omitted 1/2");
        (await Summary(server, "asOf=2021-06-11")).ShouldBe("1 times, standing, omitted 1/2");
        (await Summary(server, "asOf=2021-06-09")).ShouldBe("1 times, standing");
        (await Summary(server, $"knownAt=seq:{omission["position"]}")).ShouldBe("1 times, standing, omitted 1/1");
        (await server.GetAsync("/v1/demands?collection=gdelt"))["demands"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retracted_statement_takes_its_marks_and_its_words_with_it()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", "made");
        var made = await Say(server, "S2", "2021-06-02", "repeated");
        await Say(server, "S3", "2021-06-03", "omitted");
        var path = $"/v1/statements/{Identity.Statement("desk", "S2")}";
        var reason = new JsonObject { ["reason"] = "a hoax" };

        var retracted = await server.PostAsync($"{path}/retraction", reason, $"If-Match: {made.ETag}");
        (await Summary(server, "")).ShouldBe("1 times, standing, omitted 1/1");
        (await Summary(server, "knownAt=seq:3")).ShouldBe("2 times, standing, omitted 2/2");
        await server.PostAsync($"{path}/reinstatement", reason, $"If-Match: {retracted.ETag}");

        (await Summary(server, "")).ShouldBe("2 times, standing, omitted 2/2");
    }

    [Fact]
    public async Task A_correction_replaces_the_marks_and_the_record_still_shows_the_mistake()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", "made");
        var mistaken = await Say(server, "S2", "2021-06-02", "met");
        var corrected = Statement("S2", "2021-06-02", "repeated");

        await server.PostAsync($"/v1/statements/{Identity.Statement("desk", "S2")}/corrections",
            new JsonObject { ["statement"] = corrected, ["reason"] = "misread" }, $"If-Match: {mistaken.ETag}");

        (await Summary(server, "")).ShouldBe("2 times, standing");
        (await Summary(server, "knownAt=seq:2")).ShouldBe("1 times, fallen");
    }

    [Fact]
    public async Task Statements_of_one_day_come_in_the_order_in_which_they_were_recorded()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-02", "made");
        await Say(server, "S2", "2021-06-02", "omitted");
        await Say(server, "S3", "2021-06-02");
        await Say(server, "S0", "2021-06-01");

        (await Summary(server, "")).ShouldBe("1 times, standing, omitted 1/2");
    }

    [Fact]
    public async Task Deeds_and_what_has_no_authority_and_what_was_said_to_others_are_not_among_the_statements_before()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", "made");
        await Say(server, "S2", "2021-06-02", alter: statement => statement["form"] = "act");
        await Say(server, "S3", "2021-06-02", "dropped", statement => statement["form"] = "outside-analysis");
        await Say(server, "S4", "2021-06-02", alter: statement => statement["recipient"] = "KOR");
        await Say(server, "S5", "2021-06-02", alter: statement => statement.Remove("recipient"));
        await Say(server, "S6", "2021-06-02", alter: statement => statement.Remove("signals"));
        await Say(server, "S7", "2021-06-03", "omitted");

        (await Summary(server, "")).ShouldBe("1 times, standing, omitted 1/2");
    }

    [Fact]
    public async Task A_mark_may_be_of_others_and_of_nobody_in_particular()
    {
        await using var server = await posture.StartAsync();
        await Say(server, "S1", "2021-06-01", "made", statement => statement["demands"]![0]!["recipient"] = "KOR");
        await Say(server, "S2", "2021-06-02", "made", statement => statement["demands"]![0]!["actor"] = "CHN");
        await Say(server, "S3", "2021-06-03", "made", statement => statement.Remove("recipient"));
        await Say(server, "S4", "2021-06-04", "omitted", statement => statement.Remove("recipient"));

        (await Pairs("")).ShouldBe(["CHN USA", "PRK ", "PRK KOR"]);
        (await Pairs("actor=PRK")).ShouldBe(["PRK ", "PRK KOR"]);
        (await Pairs("recipient=any")).ShouldBe(["PRK "]);
        (await Pairs("actor=PRK&recipient=KOR")).ShouldBe(["PRK KOR"]);
        (await Summary(server, "recipient=any")).ShouldBe("1 times, standing, omitted 1/1");

        async Task<IEnumerable<string>> Pairs(string query) =>
            (await server.GetAsync($"/v1/demands?{query}"))["demands"].AsArray()
            .Select(demand => $"{demand!["actor"]} {demand["recipient"]}");
    }

    [Fact]
    public async Task The_pages_of_demands_join_up_while_the_ledger_grows()
    {
        await using var server = await posture.StartAsync();
        foreach (var (index, recipient) in ((string[])["KOR", "USA", "CHN"]).Index())
            await Say(server, $"S{index}", "2021-06-01", "made", statement => statement["recipient"] = recipient);

        var first = await server.GetAsync("/v1/demands?actor=PRK&limit=2");
        await Say(server, "S9", "2021-06-01", "made", statement => statement["recipient"] = "RUS");
        var second = await server.GetAsync($"/v1/demands?limit=2&cursor={first["next"]}");

        first["demands"].AsArray().Concat(second["demands"].AsArray()).Select(demand => (string)demand!["recipient"]!)
            .ShouldBe(["CHN", "KOR", "USA"]);
        first.Headers["Link"].ShouldContain("rel=\"next\"");
        second.Json!["next"].ShouldBeNull();
        ((string)second["knownAt"]!).ShouldBe("seq:3");
    }

    [Theory]
    [InlineData("actor=XXX", HttpStatusCode.UnprocessableEntity, "?actor")]
    [InlineData("recipient=XXX", HttpStatusCode.UnprocessableEntity, "?recipient")]
    [InlineData("collection=nowhere", HttpStatusCode.UnprocessableEntity, "?collection")]
    [InlineData("actor=Kim", HttpStatusCode.BadRequest, "?actor")]
    [InlineData("basis=word", HttpStatusCode.BadRequest, "?basis")]
    [InlineData("cursor=eyJmaWx0ZXJzIjp7fSwicGxhY2UiOiJ4In0", HttpStatusCode.BadRequest, "?cursor")]
    public async Task Demands_that_cannot_be_listed_say_why(string query, HttpStatusCode status, string pointer)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync($"/v1/demands?{query}");

        reply.Status.ShouldBe(status);
        reply.Faults.Select(fault => fault.Pointer).ShouldBe([pointer]);
    }

    /// <summary>The only demand: <c>2 times, standing, omitted 1/3</c>.</summary>
    private static async Task<string> Summary(RunningServer server, string query)
    {
        var demand = (await server.GetAsync($"/v1/demands?{query}"))["demands"].AsArray().ShouldHaveSingleItem()!;
        var omitted = demand["omitted"]!.AsArray().Select(one => $", omitted {one!["made"]}/{one["of"]}");
        var standing = (bool)demand["standing"]! ? "standing" : "fallen";
        return $"{demand["times"]} times, {standing}{string.Concat(omitted)}";
    }

    private static async Task<Reply> Say(
        RunningServer server, string externalId, string said, string? status = null, Action<JsonObject>? alter = null)
    {
        var statement = Statement(externalId, said, status);
        alter?.Invoke(statement);
        var logged = await server.PostAsync("/v1/statements", statement);
        logged.Status.ShouldBe(HttpStatusCode.Created, logged.Json?.ToJsonString());
        return logged;
    }

    private static JsonObject Statement(string externalId, string said, string? status)
    {
        var statement = Some.Statement(externalId, said);
        if (status is not null)
            statement["demands"] = new JsonArray(
                new JsonObject { ["demand"] = "end-hostile-policy", ["status"] = status });
        return statement;
    }
}
