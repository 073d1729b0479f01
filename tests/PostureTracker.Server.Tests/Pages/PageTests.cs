using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Pages;

public sealed partial class PageTests(PostureServer posture)
{
    [Fact]
    public async Task An_actors_page_tells_the_turn_and_that_it_was_the_reading()
    {
        await using var server = await posture.LoadedAsync();

        var page = PageWords.Of(await server.PageOfAsync(
            "/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18"));

        page.ShouldContain("North Korea towards");
        page.ShouldContain("Cool −0.30");
        page.ShouldContain("whether the stance itself moved is too soon to tell.");
        page.ShouldContain("revision: read otherwise since −0.07");
        page.ShouldContain("Ri Son Gwon, Minister of Foreign Affairs");
        page.ShouldContain("authority 0.85 × confidence 0.95");
        page.ShouldContain("Cool → Refusing, provisional, 65 %");
        page.ShouldContain("The stance on 25 June 2021 −0.68");
    }

    [Fact]
    public async Task Each_mark_of_the_chart_leads_to_its_statement()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.PageOfAsync("/actors/PRK?asOf=2021-06-25&dimension=dialogue&from=..");

        var marks = Regex.Matches(page, "href=\"#(said-[0-9]+)\"").Select(mark => mark.Groups[1].Value).Distinct().ToList();
        marks.Count.ShouldBe(7);
        marks.ShouldAllBe(mark => page.Contains($"id=\"{mark}\""));
    }

    [Fact]
    public async Task An_empty_ledger_says_what_to_do_and_an_empty_view_why_it_is_empty()
    {
        await using var server = await posture.StartAsync();
        (await server.PageOfAsync("/")).ShouldContain("Nothing is logged yet");
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        await server.CaughtUpAsync();

        (await server.PageOfAsync("/?asOf=2001-01-01")).ShouldContain("No stance in this view");
        (await server.PageOfAsync("/actors/JPN")).ShouldContain("which is not a stance of zero");
    }

    [Fact]
    public async Task A_view_of_the_past_says_so_and_the_latest_is_one_step_away()
    {
        await using var server = await posture.LoadedAsync();

        var past = PageWords.Of(await server.PageOfAsync("/?asOf=2021-06-18&knownAt=seq:18"));

        past.ShouldContain("You are looking at the past: said by 18 June 2021, as known at event 18 of 26, 8 later events are hidden.");
        (await server.PageOfAsync("/")).ShouldNotContain("You are looking at the past");
    }

    [Theory]
    [InlineData("/?asOf=June", 400, "must be a day")]
    [InlineData("/?asOf=2999-01-01", 422, "has not begun anywhere yet")]
    [InlineData("/?knownAt=seq:9999", 422, "beyond the ledger")]
    [InlineData("/?collection=nowhere", 422, "no collection of this name")]
    [InlineData("/actors/XYZ", 404, "There is no actor XYZ")]
    [InlineData("/actors/PRK?then=2021-06-26&asOf=2021-06-25", 422, "is after")]
    public async Task What_cannot_be_shown_is_a_page_that_says_why(string address, int status, string why)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        ((int)response.StatusCode).ShouldBe(status);
        page.ShouldContain(why);
        page.ShouldContain("<h1>");
    }

    [Theory]
    [InlineData("/actors/PRK?asOf=2019-10-05")]
    [InlineData("/actors/USA?asOf=2021-05-01")]
    [InlineData("/actors/PRK?dimension=provocation&recipient=KOR&asOf=2021-06-18")]
    public async Task A_day_before_anything_was_said_says_so_and_leads_to_the_first(string address)
    {
        await using var server = await posture.LoadedAsync();

        (await server.PageOfAsync(address)).ShouldContain("which is not a stance of zero");
    }

    [Fact]
    public async Task An_empty_field_of_the_form_asks_nothing()
    {
        await using var server = await posture.LoadedAsync();

        (await server.PageOfAsync("/?asOf=&knownAt=&basis=")).ShouldContain("Where everyone stands");
    }

    [Fact]
    public async Task Words_of_the_record_are_never_markup()
    {
        await using var server = await posture.StartAsync();
        var statement = Some.Statement();
        statement["texts"]![0]!["text"] = "<script>alert(1)</script> \" onload=x '";
        statement["sources"]![0]!["name"] = "<b>KCNA</b>";
        statement["sources"]![0]!["url"] = "https://example.org/\"><script>";
        await server.PostAsync("/v1/statements", statement);
        await server.CaughtUpAsync();

        foreach (var address in (string[])["/", "/actors/PRK"])
        {
            var page = await server.PageOfAsync(address);
            page.ShouldNotContain("<script>");
            page.ShouldNotContain("<b>KCNA");
            WebUtility.HtmlDecode(page).ShouldContain("<script>alert(1)</script>");
        }
    }

    [Fact]
    public async Task Everything_a_page_loads_is_here_and_may_be_kept_for_ever()
    {
        await using var server = await posture.LoadedAsync();
        using var response = await server.Http.GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var page = await response.Content.ReadAsStringAsync();
        var assets = Assets().Matches(page).Select(asset => asset.Groups[1].Value).ToList();
        var main = assets.Single(asset => asset.EndsWith("app.css", StringComparison.Ordinal));
        var sheet = await server.Http.GetStringAsync(main);
        var tokens = main.Replace("app.css", "tokens.css");
        var fonts = Regex.Matches(await server.Http.GetStringAsync(tokens), @"url\(\.\./(.*?)\)")
            .Select(font => tokens.Replace("css/tokens.css", font.Groups[1].Value));

        policy.ShouldNotContain("unsafe");
        page.ShouldNotContain("style=");
        sheet.ShouldContain("tokens.css");
        foreach (var asset in assets.Concat(fonts).Append(tokens))
        {
            asset.ShouldStartWith("/assets/");
            using var loaded = await server.Http.GetAsync(asset);
            loaded.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
            loaded.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Assets();
}
