using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Changes;

public sealed class ChangesPageTests(PostureServer posture)
{
    [Fact]
    public async Task It_tells_the_turn_of_June_in_the_order_in_which_it_became_known()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/changes?asOf=2021-06-25");
        var words = PageWords.Of(page);

        words.ShouldContain("In the seven days to 25 June 2021: 2 level crossings, 6 moves, 1 first reading, 2 corrections to the record.");
        words.ShouldContain("Cool → Refusing −0.52 → −0.67 · provisional, 63 %");
        words.ShouldContain("Open → Engaged +0.51 → +0.66");
        words.ShouldContain("not considering even the possibility of any contact with the U.S. Ri Son Gwon, Minister of Foreign Affairs");
        words.ShouldContain("Read anew: Kim Jong Un, 17 Jun 2021 : says +0.20 to −0.10, confidence 0.4 to 0.6.");
        words.ShouldContain("The statements of 22 and 23 June rebut that reading");
        page.IndexOf("Friday 25 June 2021", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Monday 21 June 2021", StringComparison.Ordinal));
        page.ShouldContain("class=\"why record\"");
        page.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public async Task A_change_begins_where_the_one_before_ended_and_the_last_is_where_it_stands()
    {
        await using var server = await posture.LoadedAsync();
        var stance = await server.GetAsync("/v1/postures/PRK?recipient=USA&asOf=2021-06-25");

        var changes = (await server.GetAsync(
            "/changes.json?asOf=2021-06-25&from=2019-01-01&actors=PRK&dimension=dialogue&kind=crossing,move,first,record,small"))
            ["changes"].AsArray();

        changes.Count.ShouldBe(8, "seven statements, and one read anew");
        foreach (var (later, earlier) in changes.Zip(changes.Skip(1)))
            ((double)later!["before"]!["mean"]!).ShouldBe((double)earlier!["after"]!["mean"]!, 1e-12);
        ((double)changes[0]!["after"]!["mean"]!).ShouldBe((double)stance["dimensions"]["dialogue"]!["mean"]!, 1e-12);
        changes[^1]!["before"].ShouldBeNull();
    }

    [Fact]
    public async Task What_was_known_then_is_told_as_it_was_known_then()
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync("/changes?asOf=2021-06-25&knownAt=2021-06-22"));

        words.ShouldContain("−0.30 → −0.52");
        words.ShouldNotContain("Refusing");
    }

    [Fact]
    public async Task By_when_it_was_said_each_day_is_told_as_the_record_now_reads()
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync("/changes?asOf=2021-06-25&order=said"));

        words.ShouldContain("−0.38 → −0.54", customMessage: "read anew since");
        words.ShouldNotContain("record changed");
    }

    [Theory]
    [InlineData("kind=record", "Read anew", "Cool → Refusing")]
    [InlineData("kind=crossing", "Cool → Refusing", "Read anew")]
    [InlineData("kind=crossing&kind=record", "Read anew", "stays Open")]
    [InlineData("actors=USA", "Open → Engaged", "Cool → Refusing")]
    [InlineData("actors=USA&actors=KOR", "Open → Engaged", "Cool → Refusing")]
    [InlineData("dimension=sanctions", "sanctions towards North Korea", "Cool → Refusing")]
    [InlineData("recipient=USA", "Cool → Refusing", "Open → Engaged")]
    [InlineData("from=2021-06-22&to=2021-06-22", "−0.30 → −0.52", "Open → Engaged")]
    [InlineData("collection=gdelt", "nothing changed", "Refusing")]
    [InlineData("basis=deed", "nothing changed", "Refusing")]
    public async Task It_shows_what_is_asked_for(string asked, string shown, string hidden)
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync($"/changes?asOf=2021-06-25&{asked}"));

        words.ShouldContain(shown);
        words.ShouldNotContain(hidden);
    }

    [Theory]
    [InlineData("/changes?kind=gossip", 400, "is no kind of change")]
    [InlineData("/changes?actors=prk", 400, "is no actor's code")]
    [InlineData("/changes?actors=XYZ", 422, "There is no actor 'XYZ'")]
    [InlineData("/changes?from=2021-06-20&to=2021-06-01&asOf=2021-06-25", 422, "'from' is after 'to'")]
    [InlineData("/changes.csv?order=none", 400, "must be known or said")]
    public async Task What_cannot_be_shown_says_why(string address, int status, string why)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);

        ((int)response.StatusCode).ShouldBe(status);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task An_empty_window_leads_to_the_last_change_before()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/changes?asOf=2021-05-01");

        PageWords.Of(page).ShouldContain("See the last change before, on 18 March 2021");
        page.ShouldContain("from=2021-03-12&amp;to=2021-03-18");
    }

    [Fact]
    public async Task A_past_that_was_recorded_since_opens_by_when_it_was_said()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement(said: "2015-06-20"));
        await server.CaughtUpAsync();

        var opened = PageWords.Of(await server.Http.GetStringAsync("/changes?asOf=2015-06-25"));
        var asked = PageWords.Of(await server.Http.GetStringAsync("/changes?asOf=2015-06-25&order=known"));
        var known = PageWords.Of(await server.Http.GetStringAsync("/changes?asOf=2015-06-25&knownAt=2015-06-25"));

        opened.ShouldContain("So this page goes by when it was said");
        opened.ShouldContain("In the seven days to 25 June 2015: 1 first reading.");
        foreach (var empty in (string[])[asked, known])
        {
            empty.ShouldContain("nothing changed");
            empty.ShouldNotContain("So this page goes by");
        }
    }

    [Fact]
    public async Task Applying_the_filter_as_it_stands_names_nobody()
    {
        await using var server = await posture.LoadedAsync();

        var everyone = await server.Http.GetStringAsync("/changes?asOf=2021-06-25");
        var one = await server.Http.GetStringAsync("/changes?asOf=2021-06-25&actors=PRK");
        var applied = await server.Http.GetStringAsync(
            "/changes?asOf=2021-06-25&kind=crossing&kind=move&kind=first&kind=record&dimension=&recipient=&order=");

        Checked(everyone).ShouldBeEmpty();
        Checked(one).ShouldBe(["PRK"]);
        applied.ShouldContain("href=\"/changes.atom\"");

        static string[] Checked(string page) =>
            [.. Regex.Matches(page, "name=\"actors\" value=\"([A-Z]+)\"[^>]* checked").Select(box => box.Groups[1].Value)];
    }

    [Fact]
    public async Task A_retraction_is_told_with_its_reason_which_is_never_markup()
    {
        await using var server = await posture.StartAsync();
        var logged = await server.PostAsync("/v1/statements", Some.Statement());
        await server.PostAsync(
            $"/v1/statements/{(string)logged["id"]!}/retraction", new JsonObject { ["reason"] = "a <b>hoax</b>" },
            "If-Match: \"1\"");
        await server.CaughtUpAsync();

        var page = await server.Http.GetStringAsync("/changes");

        PageWords.Of(page).ShouldContain("no stance any more; it was");
        page.ShouldNotContain("<b>hoax");
        PageWords.Of(page).ShouldContain("“a <b>hoax</b>”");
    }
}
