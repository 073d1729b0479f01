using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Briefs;

/// <summary>Brief and embed show the chart of the actor's page, however long the record is.</summary>
public sealed class LongBriefTests(PostureServer posture)
{
    private const string Window = "dimension=dialogue&asOf=2021-06-25";

    [Theory]
    [InlineData("/actors/PRK/brief")]
    [InlineData("/embed/actors/PRK")]
    public async Task Of_many_statements_only_the_latest_are_read_and_numbered(string address)
    {
        await using var server = await posture.StartAsync();
        foreach (var day in Enumerable.Range(0, 60).Select(day => new DateOnly(2021, 1, 1).AddDays(day)))
            await server.PostAsync("/v1/statements", Some.Statement(said: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await server.CaughtUpAsync();

        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"{address}?dimension=dialogue&asOf=2021-03-20&from=2021-01-01"));

        Numbers(page).ShouldNotBeEmpty();
        Numbers(page).Min().ShouldBe(21, "the last forty of sixty are numbered");
        Numbers(page).Max().ShouldBe(60);
    }

    [Theory]
    [InlineData("/actors/PRK/brief")]
    [InlineData("/embed/actors/PRK")]
    public async Task The_window_of_the_view_is_that_of_the_chart(string address)
    {
        await using var server = await posture.LoadedAsync();

        Numbers(await server.Http.GetStringAsync($"{address}?{Window}&from=2019-01-01")).Min().ShouldBe(1);
        Numbers(await server.Http.GetStringAsync($"{address}?{Window}&from=-5d")).ShouldBe([6, 7]);
        Numbers(await server.Http.GetStringAsync($"{address}?{Window}&from=2021-01-01&to=2021-04-01")).ShouldBe([3, 4]);
        (await server.Http.GetAsync($"{address}?{Window}&from=2021-04-01&to=2021-01-01")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await server.Http.GetStringAsync($"/actors/PRK/brief.svg?{Window}&from=-5d")).ShouldNotContain("Choe Son Hui");
    }

    [Fact]
    public async Task What_the_view_leaves_open_is_settled_as_on_the_actors_page()
    {
        await using var server = await posture.StartAsync();
        foreach (var (said, value) in new[] { ("2021-06-01", -0.5m), ("2021-06-20", 0.9m) })
        {
            var statement = Some.Statement(said: said);
            statement["signals"]!.AsArray().Add(Some.Signal("provocation", value));
            await server.PostAsync("/v1/statements", statement);
        }
        await server.CaughtUpAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync("/embed/actors/PRK?asOf=2021-06-21"));

        words.ShouldContain("North Korea towards the United States: provocation");
        (await server.Http.GetStringAsync("/actors/PRK.json?asOf=2021-06-21")).ShouldContain("\"dimension\":\"provocation\"");
    }

    /// <summary>The statements numbered in its picture, one mark or several in one.</summary>
    private static List<int> Numbers(string page) =>
    [
        .. Regex.Matches(page, "aria-label=\"Statements? (\\d+)(?:(?:–|&#x2013;)(\\d+))?[:,]").SelectMany(mark =>
            mark.Groups[2].Success ? new[] { mark.Groups[1].Value, mark.Groups[2].Value } : [mark.Groups[1].Value])
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
