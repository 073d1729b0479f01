using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PostureTracker.Server.Tests.Pages.Comparing;

public sealed class ComparePageTests(PostureServer posture)
{
    private const string Asked = "asOf=2021-06-25&actors=PRK,USA,KOR";

    [Fact]
    public async Task It_sets_actors_beside_each_other_on_one_scale()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync($"/compare?{Asked}");
        var words = PageWords.Of(page);

        words.ShouldContain("Compare: dialogue since 1 January 2021");
        words.ShouldContain("the other two are the thin lines behind it");
        words.ShouldContain("Refusing −0.68 ±0.27 ▲▼ swung 0.30, net −0.25");
        words.ShouldContain("The United States and North Korea are 1.34 apart, on a scale of 2. "
            + "On 1 January 2021 the United States had no stance yet.");
        Regex.Count(page, "<svg[^>]*aria-labelledby=\"[A-Z]+-title").ShouldBe(3);
        page.IndexOf("at-PRK", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("at-KOR", StringComparison.Ordinal), "it moved most");
        page.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public async Task Whom_nobody_named_are_those_that_moved_and_all_numbers_are_the_boards()
    {
        await using var server = await posture.LoadedAsync();
        var board = (await server.GetAsync("/v1/postures?recipient=any&dimension=dialogue&asOf=2021-06-25&since=2021-01-01"))["postures"].AsArray();

        var compared = (await server.GetAsync("/compare.json?asOf=2021-06-25"))["actors"].AsArray();

        compared.Count.ShouldBe(board.Count);
        foreach (var row in board)
        {
            var actor = compared.Single(one => (string)one!["actor"]! == (string)row!["actor"]!)!;
            var stance = row!["dimensions"]!["dialogue"]!;
            ((double)actor["stance"]!["mean"]!).ShouldBe((double)stance["mean"]!);
            ((double?)actor["change"]).ShouldBe((double?)stance["change"]);
            ((double?)actor["swing"]!).ShouldBe((double?)stance["swing"]);
        }
    }

    [Fact]
    public async Task What_was_known_then_gives_the_same_series_as_the_API()
    {
        await using var server = await posture.LoadedAsync();
        var series = (await server.GetAsync("/v1/postures/PRK/dialogue/series?recipient=USA&asOf=2021-06-25&knownAt=2021-06-18&from=2021-01-02"))["cells"].AsArray();

        var compared = await server.GetAsync("/compare.json?actors=PRK&recipient=USA&asOf=2021-06-25&knownAt=2021-06-18");

        compared["actors"]![0]!["cells"]!.AsArray().Where(cell => !(bool)cell!["carried"]!).Select(cell => (double)cell!["mean"]!)
            .ShouldBe(series.Select(cell => (double)cell!["mean"]!));
    }

    [Fact]
    public async Task An_actor_is_added_by_the_form_and_removed_by_its_link_and_all_else_stays()
    {
        await using var server = await posture.LoadedAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Http.BaseAddress };

        using var added = await http.GetAsync($"/compare?{Asked}&sort=name&view=table&add=G7");
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync($"/compare?{Asked}&sort=name&dimension=sanctions"));

        added.StatusCode.ShouldBe(HttpStatusCode.Found);
        added.Headers.Location!.ToString().ShouldBe("/compare?asOf=2021-06-25&actors=PRK%2CKOR%2CUSA%2CG7&sort=name&view=table");
        page.ShouldContain("href=\"/compare?dimension=sanctions&asOf=2021-06-25&actors=PRK%2CKOR&sort=name\" aria-label=\"Remove United States\"");
    }

    [Fact]
    public async Task As_a_table_it_says_the_same()
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync($"/compare?{Asked}&view=table"));

        words.ShouldContain("North Korea Refusing −0.68 −0.94 to −0.41 −0.25 0.30 23 Jun 2021 7");
        words.ShouldContain("23 Jun 2021 North Korea −0.54 −0.68 Refusing");
        words.ShouldContain("Widest gap");
    }

    [Fact]
    public async Task More_than_a_dozen_become_strips()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/compare?asOf=2021-06-25&actors=PRK,USA,KOR,G7,NATO,JPN,CHN,RUS,FRA,DEU,GBR,ITA,CAN");

        page.ShouldContain("class=\"strips dialogue\"");
        PageWords.Of(page).ShouldContain("Japan No statements coded yet");
    }

    [Fact]
    public async Task The_picture_stands_alone_and_says_its_view()
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync($"/compare.svg?{Asked}");
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync());
        var words = string.Join(' ', picture.Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("compare-dialogue-2021-06-25-seq26.svg");
        words.ShouldContain("towards anyone · as of 25 June 2021 · known at seq:26 · desk · local-level-1");
        words.ShouldContain("/compare?asOf=2021-06-25&knownAt=seq:26&model=local-level-1&actors=PRK%2CUSA%2CKOR");
        (await server.Http.GetStringAsync($"/compare.csv?{Asked}")).ShouldContain("PRK,North Korea,any,dialogue,2021-06-23,-0.677");
    }

    [Theory]
    [InlineData("/compare?actors=prk", 400, "is no actor's code")]
    [InlineData("/compare?actors=XYZ", 422, "There is no actor 'XYZ'")]
    [InlineData("/compare?sort=luck", 400, "must be one of moved, level, name")]
    [InlineData("/compare?from=2021-07-01&asOf=2021-06-25", 422, "is after the last day shown")]
    public async Task What_cannot_be_compared_says_why(string address, int status, string why)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);

        ((int)response.StatusCode).ShouldBe(status);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(why);
    }
}
