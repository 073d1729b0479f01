using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Changes;

public sealed class ChangesPagingTests(PostureServer posture)
{
    private static readonly string[] Others =
    [
        "AFG", "AGO", "ALB", "AND", "ARE", "ARG", "ARM", "AUS", "AUT", "AZE", "BDI", "BEL", "BEN", "BFA", "BGD", "BGR",
        "BHR", "BHS", "BIH", "BLR",
    ];

    [Theory]
    [InlineData("order=said&from=2021-06-17&to=2021-06-17")]
    [InlineData("order=said&from=2021-06-17&to=2021-06-17&asOf=2021-06-20")]
    [InlineData("order=said&from=2021-06-17&to=2021-06-17&asOf=2021-06-20&basis=word")]
    [InlineData("from=-1d")]
    public async Task A_crowded_day_is_told_once_and_whole_in_pages_of_fifty(string asked)
    {
        await using var server = await posture.StartAsync();
        foreach (var other in Others)
            await LogAsync(server, other);
        await server.CaughtUpAsync();

        var (told, next) = (new List<string>(), $"?{asked}");
        for (var pages = 0; next is not null && pages < 5; pages++)
        {
            var entries = (await server.GetAsync($"/changes.json{next}"))["changes"].AsArray();
            entries.Count.ShouldBeInRange(1, 50);
            told.AddRange(entries.Select(one => $"{one!["recipient"]} {one["dimension"]}"));
            var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"/changes{next}"));
            page.Length.ShouldBeLessThan(150_000);
            next = Regex.Match(page, "href=\"/changes([^\"]+)\"[^>]*>Earlier changes") is { Success: true } link
                ? link.Groups[1].Value
                : null;
        }

        next.ShouldBeNull();
        told.Count.ShouldBe(60);
        told.ShouldBeUnique();
    }

    [Fact]
    public async Task A_cursor_of_the_other_order_is_refused()
    {
        await using var server = await posture.StartAsync();

        using var known = await server.Http.GetAsync("/changes?cursor=2021-06-17:PRK:any:dialogue");
        using var said = await server.Http.GetAsync("/changes?order=said&cursor=12");

        known.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        said.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task LogAsync(RunningServer server, string recipient)
    {
        var statement = Some.Statement();
        statement["recipient"] = recipient;
        statement["signals"] = new JsonArray(
            Some.Signal("dialogue", 0.5m), Some.Signal("sanctions", -0.5m), Some.Signal("provocation", 0.5m));
        (await server.PostAsync("/v1/statements", statement)).Status.ShouldBe(HttpStatusCode.Created);
    }
}
