using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Demands;

public sealed class DemandsPageTests(PostureServer posture)
{
    [Fact]
    public async Task It_tells_who_demands_what_since_when_and_the_telling_omission()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/demands?asOf=2021-06-25");
        var words = PageWords.Of(page);

        words.ShouldContain("As of 25 June 2021: 8 demands, 8 standing. 2 omissions were noted.");
        words.ShouldContain("North Korea → United States 6 Oct 2019 18 Mar 2021 4 stands 17 Jun 2021 after 4 of 4 statements before made it");
        var statements = Regex.Matches(page, "href=\"(/statements/[0-9a-f-]{36})(?:\\?[^\"]*)?\"").Select(link => link.Groups[1].Value).ToList();
        statements.Count.ShouldBeGreaterThan(10);
        page.Length.ShouldBeLessThan(150_000);
    }

    [Theory]
    [InlineData("actor=PRK", "end hostile policy", "denuclearization")]
    [InlineData("recipient=PRK", "denuclearization", "end hostile policy")]
    [InlineData("standing=true", "end hostile policy", "No demand in this view")]
    [InlineData("standing=false", "No demand in this view", "end hostile policy is")]
    [InlineData("actor=JPN", "A demand is something an actor asks of another", "denuclearization")]
    public async Task It_shows_what_is_asked_for(string asked, string shown, string hidden)
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync($"/demands?asOf=2021-06-25&{asked}"));

        words.ShouldContain(shown);
        words.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task A_demand_that_was_met_stands_no_more_and_its_words_are_no_markup()
    {
        await using var server = await posture.StartAsync();
        foreach (var (said, status) in new[] { ("2021-06-01", "made"), ("2021-06-17", "met") })
        {
            var statement = Some.Statement(said: said);
            statement["demands"] = new JsonArray(new JsonObject
            {
                ["demand"] = "open-the-road",
                ["status"] = status,
                ["text"] = "<script>open</script>",
            });
            (await server.PostAsync("/v1/statements", statement)).Status.ShouldBe(HttpStatusCode.Created);
        }

        await server.CaughtUpAsync();
        var page = await server.Http.GetStringAsync("/demands?standing=false");

        PageWords.Of(page).ShouldContain("1 met on 17 Jun 2021");
        page.ShouldNotContain("<script>open");
    }

    [Fact]
    public async Task An_empty_ledger_says_what_a_demand_is()
    {
        await using var server = await posture.StartAsync();

        PageWords.Of(await server.Http.GetStringAsync("/demands"))
            .ShouldContain("No demand is recorded in this view yet. A demand is something an actor asks of another");
    }

    [Fact]
    public async Task Its_files_say_what_the_API_says()
    {
        await using var server = await posture.LoadedAsync();

        var answer = await server.GetAsync("/v1/demands?asOf=2021-06-25");
        var file = await server.GetAsync("/demands.json?asOf=2021-06-25");
        var table = await server.Http.GetStringAsync("/demands.csv?asOf=2021-06-25&actor=PRK");

        JsonNode.DeepEquals(WithoutSource(file.Json!), answer.Json).ShouldBeTrue();
        table.ShouldContain("end-hostile-policy,PRK,USA,2019-10-06,2021-03-18,4,true,2,2021-06-23,roll back hostile policy,2021-06-25,seq:26,local-level-1,http://");
    }

    /// <summary>A file says besides where it came from.</summary>
    private static JsonNode WithoutSource(JsonNode file)
    {
        file.AsObject().Remove("source").ShouldBeTrue();
        return file;
    }
}
