using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

public sealed class QueuePageTests(PostureServer posture)
{
    [Fact]
    public async Task The_oldest_comes_first_and_saving_it_brings_the_next()
    {
        await using var server = await posture.StartAsync();
        var first = await server.LogUncodedAsync("the first remark");
        await server.LogUncodedAsync("the second remark");
        var place = await PlaceAsync(server, first);

        RecordPages.Read((await server.PageAsync("/queue")).Page).ShouldContain("2 statements wait for their coding");
        var saved = await SaveAsync(server, "/queue", first, place, ("dialogue", "-0.5"), ("confidence", "0.8"));
        var next = RecordPages.Read((await server.PageAsync(saved.Location!)).Page);

        saved.Status.ShouldBe(303);
        next.ShouldContain("1 statement waits for its coding");
        next.ShouldContain("the second remark");
        var coded = await server.GetAsync($"/v1/statements/{first}");
        ((decimal)coded["statement"]["signals"]![0]!["value"]!, (decimal)coded["statement"]["signals"]![0]!["confidence"]!)
            .ShouldBe((-0.5m, 0.8m));
    }

    [Fact]
    public async Task Nothing_chosen_is_asked_about_once_and_then_kept_as_says_nothing()
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("weather");
        var place = await PlaceAsync(server, statement);

        var asked = await SaveAsync(server, "/queue/_grid", statement, place, ("dialogue", ""));
        var kept = await SaveAsync(server, "/queue/_grid", statement, place, ("nothing", "yes"));

        asked.Status.ShouldBe(422);
        asked.Page.ShouldContain("name=\"nothing\" value=\"yes\"");
        kept.Status.ShouldBe(200);
        RecordPages.Read(kept.Page).ShouldContain("The queue is empty");
        (await server.GetAsync($"/v1/statements/{statement}"))["statement"]["signals"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task What_somebody_else_coded_meanwhile_is_told_and_the_next_comes()
    {
        await using var server = await posture.StartAsync();
        var first = await server.LogUncodedAsync("the first remark");
        await server.LogUncodedAsync("the second remark");
        var place = await PlaceAsync(server, first);
        await server.CodeAsync(first, "1");

        var late = await SaveAsync(server, "/queue/_grid", first, place, ("dialogue", "1"), ("confidence", "1"));

        late.Status.ShouldBe(412);
        RecordPages.Read(late.Page).ShouldContain("was coded meanwhile");
        RecordPages.Read(late.Page).ShouldContain("the second remark");
    }

    [Fact]
    public async Task The_last_one_opened_again_is_recoded_with_its_reason()
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("a remark");
        var place = await PlaceAsync(server, statement);
        await SaveAsync(server, "/queue", statement, place, ("dialogue", "1"), ("confidence", "1"));

        var (_, page) = await server.PageAsync($"/queue?open={statement}");
        var saved = await SaveAsync(
            server, "/queue", statement, place, ("version", "2"), ("sanctions", "-1"), ("confidence", "1"), ("reason", "A slip"));

        page.ShouldContain("name=\"reason\"");
        page.ShouldContain("value=\"1\" data-digit=\"5\" checked");
        saved.Status.ShouldBe(303);
        (await server.GetAsync($"/v1/statements/{statement}/history"))["versions"][2]!["reason"]!.ToString().ShouldBe("A slip");
    }

    [Fact]
    public async Task A_recoding_that_something_came_before_stays_in_the_grid_with_its_choices_and_reason()
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("a remark");
        var place = await PlaceAsync(server, statement);
        await SaveAsync(server, "/queue", statement, place, ("dialogue", "1"), ("confidence", "1"));
        await server.PostAsync($"/v1/statements/{statement}/sources", new JsonObject { ["name"] = "The Hill" });

        var late = await SaveAsync(
            server, "/queue/_grid", statement, place,
            ("dialogue", "-0.5"), ("confidence", "0.9"), ("reason", "A slip"), ("version", "2"));
        var saved = await SaveAsync(
            server, "/queue/_grid", statement, place,
            ("dialogue", "-0.5"), ("confidence", "0.9"), ("reason", "A slip"), ("version", "3"));

        late.Status.ShouldBe(412);
        late.Page.ShouldContain("name=\"version\" value=\"3\"");
        late.Page.ShouldContain("value=\"A slip\"");
        Regex.IsMatch(late.Page, "name=\"dialogue\" value=\"-0.5\"[^>]* checked").ShouldBeTrue();
        RecordPages.Read(late.Page).ShouldContain("It was changed meanwhile");
        late.Page.ShouldNotContain("yours was not saved");
        saved.Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_same_grid_sent_twice_codes_once()
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("a remark");
        var place = await PlaceAsync(server, statement);
        var key = Regex.Match((await server.PageAsync("/queue")).Page, "name=\"key\" value=\"([^\"]+)\"").Groups[1].Value;

        foreach (var _ in (int[])[1, 2])
        {
            (await SaveAsync(server, "/queue/_grid", statement, place, ("dialogue", "1"), ("confidence", "1"), ("key", key)))
                .Status.ShouldBe(200);
        }

        (await server.GetAsync($"/v1/statements/{statement}/history"))["versions"].AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/queue?knownAt=seq:1")]
    [InlineData("/queue/_grid?asOf=2021-06-25")]
    public async Task In_a_view_of_the_past_nothing_is_coded(string address)
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("a remark");

        var sent = await SaveAsync(
            server, address, statement, await PlaceAsync(server, statement), ("dialogue", "1"), ("confidence", "1"));

        sent.Status.ShouldBe(422);
        RecordPages.Read(sent.Page).ShouldContain("view of the past");
        (await server.GetAsync($"/v1/statements/{statement}/history"))["versions"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_asks_how_clear_on_the_scale_of_the_form()
    {
        await using var server = await posture.StartAsync();
        var statement = await server.LogUncodedAsync("a remark");

        var form = Clarity((await server.PageAsync($"/statements/{statement}/code")).Page);
        var grid = Clarity((await server.PageAsync("/queue")).Page);

        grid.ShouldBe(form);
        grid.Count.ShouldBe(6);

        static List<(string, string)> Clarity(string page) =>
        [
            .. Regex.Matches(page, "(?:name=\"confidence\"|<option)[^>]* value=\"([0-9.]+)\"[^>]*>(?:<span>)?([A-Z][a-z]+(?: clear)?)")
                .Select(one => (one.Groups[1].Value, one.Groups[2].Value)),
        ];
    }

    [Fact]
    public async Task Only_what_people_code_and_what_counts_waits()
    {
        await using var server = await posture.StartAsync();
        var machine = Some.Statement();
        (machine["collection"], machine["signals"]) = ("gdelt", null);
        await server.PostAsync("/v1/statements", machine);
        var context = Some.Statement();
        (context["form"], context["signals"]) = ("outside-analysis", null);
        await server.PostAsync("/v1/statements", context);

        RecordPages.Read((await server.PageAsync("/queue")).Page).ShouldContain("The queue is empty");
        (await server.PageAsync("/queue?open=nothing")).Status.ShouldBe(400);
        (await server.PageAsync($"/queue?open={Guid.NewGuid()}")).Status.ShouldBe(404);
    }

    private static async Task<string> PlaceAsync(RunningServer server, Guid statement) =>
        (await server.GetAsync($"/v1/statements/{statement}/history"))["versions"][0]!["position"]!.ToString();

    private static Task<(int Status, string? Location, string Page)> SaveAsync(
        RunningServer server, string address, Guid statement, string place, params (string Name, string Value)[] fields) =>
        server.SendAsync(address, [
            ("statement", $"{statement}"), ("place", place), .. fields,
            .. fields.Any(field => field.Name == "version") ? Array.Empty<(string, string)>() : [("version", "1")],
        ]);
}
