using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PostureTracker.Server.Tests.Pages;

public sealed partial class ActorPageTests(PostureServer posture)
{
    private const string Dialogue = "/actors/PRK?dimension=dialogue&asOf=2021-06-25";

    [Fact]
    public async Task The_other_side_is_heard_beneath_the_stance()
    {
        await using var server = await posture.LoadedAsync();

        var page = await GetAsync(server, Dialogue);

        page.ShouldContain("United States said");
        page.ShouldContain("“interesting signal”");
        page.ShouldMatch("""<a href="/statements/[0-9a-f-]{36}\?asOf=2021-06-25" aria-label="Jake Sullivan, 20 Jun 2021: “interesting signal”""");
    }

    [Fact]
    public async Task One_steps_from_statement_to_statement_and_the_window_stays()
    {
        await using var server = await posture.LoadedAsync();

        var page = await GetAsync(server, "/actors/PRK?dimension=dialogue&asOf=2021-06-22");

        Link(page, "previous").ShouldBe("/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-17&from=2021-06-01&to=2021-06-28");
        Link(page, "next").ShouldContain("asOf=2021-06-23");
        (await GetAsync(server, Link(page, "next"))).ShouldContain("data-now=\"23 June 2021: Refusing, −0.68\"");
        (await GetAsync(server, Dialogue)).ShouldNotContain("id=\"next\"");
    }

    [Fact]
    public async Task A_slider_moved_without_script_leads_to_the_view_it_means()
    {
        await using var server = await posture.LoadedAsync();
        var day = new DateOnly(2021, 6, 17).DayNumber;

        Address(await server.Http.GetAsync($"/actors/PRK?dimension=dialogue&day={day}&sort=effect"))
            .ShouldBe("/actors/PRK?dimension=dialogue&asOf=2021-06-17&sort=effect");
        Address(await server.Http.GetAsync("/actors/PRK?asOf=2021-06-25&event=20"))
            .ShouldBe("/actors/PRK?asOf=2021-06-25&knownAt=seq:20");
        Address(await server.Http.GetAsync($"/actors/PRK?day={day}&from=2021-06-20&to=2021-06-30"))
            .ShouldBe("/actors/PRK?asOf=2021-06-17");
    }

    [Fact]
    public async Task What_was_known_is_told_in_ledger_events_and_the_recoding_is_a_tick()
    {
        await using var server = await posture.LoadedAsync();

        var now = Words(await GetAsync(server, Dialogue));
        var before = await GetAsync(server, $"{Dialogue}&knownAt=seq:20");

        now.ShouldContain("latest · 26 of 26 ledger events");
        now.ShouldContain("recoded on 23 Jun 2021, 18:00 UTC");
        Words(before).ShouldContain("20 of 26 ledger events");
        before.ShouldContain("Kim Jong Un, 17 Jun 2021, moves dialogue to −0.30, corrected since");
    }

    [Fact]
    public async Task An_empty_window_says_so_and_offers_the_nearest_day()
    {
        await using var server = await posture.LoadedAsync();

        var page = await GetAsync(server, $"{Dialogue}&from=2021-04-01&to=2021-06-01");

        Words(page).ShouldContain("Nothing was said between 1 April 2021 and 1 June 2021. "
            + "Go to the nearest day with a statement, 18 March 2021");
        Words(page).ShouldNotContain("Nothing was said between 1 June");
        using var wrong = await server.Http.GetAsync($"{Dialogue}&from=2021-06-01&to=2021-04-01");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Open_and_relative_ends_are_understood()
    {
        await using var server = await posture.LoadedAsync();

        Marks(await GetAsync(server, $"{Dialogue}&from=2021-06-20&to=..")).ShouldBe([6, 7]);
        Marks(await GetAsync(server, $"{Dialogue}&from=-100d")).ShouldBe([4, 5, 6, 7]);
        Marks(await GetAsync(server, $"{Dialogue}&from=..")).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public async Task Words_and_deeds_stand_side_by_side_and_where_there_is_one_it_says_so()
    {
        await using var server = await posture.LoadedAsync();

        var page = Words(await GetAsync(server, Dialogue));

        page.ShouldContain("Words and deeds");
        page.ShouldContain("words only: nothing to compare");
        page.ShouldMatch(@"Provocation \S+ [+−]0\.\d\d ±0\.\d\d \S+ [+−]0\.\d\d ±0\.\d\d [+−]0\.\d\d");
        Words(await GetAsync(server, $"{Dialogue}&basis=word")).ShouldContain("This view is of words alone.");
    }

    [Fact]
    public async Task The_pulls_shown_add_up_and_evidence_can_be_sorted_by_its_effect()
    {
        await using var server = await posture.LoadedAsync();

        var page = await GetAsync(server, $"{Dialogue}&sort=effect");
        var json = JsonNode.Parse(await server.Http.GetStringAsync("/actors/PRK/evidence.json?dimension=dialogue&asOf=2021-06-25&sort=effect"))!;

        Words(page).ShouldContain("The stance on 25 June 2021 −0.68");
        json["evidence"]!.AsArray().Sum(row => (double)row!["pull"]!).ShouldBe((double)json["mean"]!, 1e-9);
        var effects = json["evidence"]!.AsArray().Select(row => Math.Abs((double)row!["without"]! - (double)json["mean"]!)).ToList();
        effects.ShouldBe(effects.OrderDescending());
    }

    [Fact]
    public async Task A_recipient_nobody_was_heard_to_address_is_not_shown_as_anyone()
    {
        await using var server = await posture.LoadedAsync();

        var page = Words(await GetAsync(server, "/actors/PRK?recipient=JPN&dimension=dialogue"));

        page.ShouldContain("North Korea towards Japan");
        page.ShouldContain("No statements coded yet on dialogue");
        page.ShouldContain("Log the first");
    }

    private static string Link(string page, string id) => WebUtility.HtmlDecode(
        Regex.Match(page, $"<a[^>]*id=\"{id}\"[^>]*href=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>The numbers of the wide chart's marks.</summary>
    private static IEnumerable<int> Marks(string page) => Mark().Matches(page[..page.IndexOf("narrow-title", StringComparison.Ordinal)])
        .SelectMany(mark => Enumerable.Range(
            int.Parse(mark.Groups[1].Value),
            (mark.Groups[2].Success ? int.Parse(mark.Groups[2].Value) : int.Parse(mark.Groups[1].Value)) - int.Parse(mark.Groups[1].Value) + 1));

    private static string Address(HttpResponseMessage response)
    {
        using (response)
            return response.RequestMessage!.RequestUri!.PathAndQuery;
    }

    private static async Task<string> GetAsync(RunningServer server, string address) =>
        WebUtility.HtmlDecode(await server.Http.GetStringAsync(address));

    private static string Words(string page) =>
        Regex.Replace(Regex.Replace(page, "<[^>]*>", " "), @"\s+", " ");

    [GeneratedRegex("aria-label=\"Statements? ([0-9]+)(?:–([0-9]+))?[:,]")]
    private static partial Regex Mark();
}
