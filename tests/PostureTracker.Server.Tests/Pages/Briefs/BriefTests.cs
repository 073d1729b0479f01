using System.Net;
using System.Text.RegularExpressions;
using PostureTracker.Server.Pages.Briefs;

namespace PostureTracker.Server.Tests.Pages.Briefs;

public sealed class BriefTests(PostureServer posture)
{
    private const string Asked = "?dimension=dialogue&asOf=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18";

    [Fact]
    public async Task It_tells_where_an_actor_stands_what_moved_it_and_by_whose_words()
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync($"/actors/PRK/brief{Asked}"));

        words.ShouldContain("North Korea towards the United States, as of 25 June 2021");
        words.ShouldContain("whether the stance itself moved is too soon to tell.");
        words.ShouldContain("Dialogue Refusing −0.68 ±0.27 ▼ 0.30 since 18 June 2021");
        words.ShouldContain("Sanctions Leaning to relief −0.38 ±0.52 no change since 18 June 2021");
        words.ShouldContain("not considering even the possibility of any contact with the U.S. Ri Son Gwon, Minister of Foreign Affairs, 23 June 2021 (▼ 0.13 that day) [2]");
        words.ShouldContain("The statement of Kim Jong Un of 17 June 2021 was recoded on 23 June 2021: The statements of 22 and 23 June rebut that reading. [3]");
        words.ShouldContain("Said by 25 June 2021, as known at seq:26 of 26 events recorded. Computed from coded statements by the model local-level-1");
    }

    [Fact]
    public async Task Page_file_and_Markdown_say_the_same()
    {
        await using var server = await posture.LoadedAsync();

        var page = Said(await server.Http.GetStringAsync($"/actors/PRK/brief{Asked}"));
        var file = Said(await server.Http.GetStringAsync($"/actors/PRK/brief.html{Asked}"));
        var markdown = await server.Http.GetStringAsync($"/actors/PRK/brief.md{Asked}");

        file.ShouldBe(page);
        var plain = Letters(Regex.Replace(Regex.Replace(markdown, @"!\[.*?\]\(<[^>]*>\)", ""), @"\]\(<[^>]*>\)", "]"));
        foreach (var line in page.Where(line => line.Length > 3))
            plain.ShouldContain(Letters(line));
        Links(markdown, @"\(<(http[^>]*)>\)").Where(link => !link.Contains("brief.svg", StringComparison.Ordinal))
            .ShouldBe(Links(await server.Http.GetStringAsync($"/actors/PRK/brief.html{Asked}"), "href=\"(http[^\"]*)\""));
    }

    [Fact]
    public async Task Every_link_is_whole_names_both_clocks_and_leads_somewhere()
    {
        await using var server = await posture.LoadedAsync();

        var links = Links(await server.Http.GetStringAsync($"/actors/PRK/brief.md{Asked}"), @"\(<(http[^>]*)>\)");

        links.Count.ShouldBeGreaterThan(6);
        foreach (var link in links.Where(link => !link.EndsWith("/method", StringComparison.Ordinal)))
        {
            link.ShouldStartWith(server.Http.BaseAddress!.ToString());
            link.ShouldContain("knownAt=seq:26");
            if (link.Contains("/statements/", StringComparison.Ordinal))
                continue;
            link.ShouldContain("asOf=2021-06-");
            using var there = await server.Http.GetAsync(link);
            there.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_file_holds_all_it_shows()
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync($"/actors/PRK/brief.html{Asked}");
        var file = await response.Content.ReadAsStringAsync();

        response.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"brief-PRK-dialogue-2021-06-25-seq26.html\"");
        file.ShouldContain("<style>");
        file.ShouldContain("<svg");
        file.ShouldNotContain("/assets/");
        Regex.IsMatch(file, "<(script|img|link)").ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nothing_was_said_since_it_quotes_what_the_stance_rests_on()
    {
        await using var server = await posture.LoadedAsync();

        var words = PageWords.Of(await server.Http.GetStringAsync("/actors/PRK/brief?dimension=dialogue&asOf=2021-05-01"));

        words.ShouldContain("What it rests on, on dialogue");
        words.ShouldContain("no contact or dialogue of any kind Choe Son Hui");
    }

    [Fact]
    public async Task Of_a_silent_actor_it_says_so_and_of_none_there_is_none()
    {
        await using var server = await posture.LoadedAsync();

        PageWords.Of(await server.Http.GetStringAsync("/actors/JPN/brief")).ShouldContain("no statements coded yet, so no stance");
        (await server.Http.GetAsync("/actors/XYZ/brief.md")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Words_of_the_record_are_no_markup_in_Markdown() =>
        BriefMarkdown.Plain("# <b>*all*</b>\n[x](http://y) `z`").ShouldBe(@"\# \<b\>\*all\*\</b\> \[x\](http://y) \`z\`");

    /// <summary>What a reader reads, line by line, without what the page has beside the brief.</summary>
    private static List<string> Said(string html)
    {
        var body = Regex.Match(html, "<h1>.*?This brief</a>", RegexOptions.Singleline).Value;
        var lines = Regex.Replace(Regex.Replace(body, "<svg.*?</svg>", "", RegexOptions.Singleline), "</?(p|h1|h2|tr|td|th|li|q|blockquote|table|thead|tbody|figure|ul|ol)[^>]*>", "\n");
        return
        [
            .. WebUtility.HtmlDecode(Regex.Replace(lines, "<[^>]+>", "")).Split('\n')
                .Select(line => Regex.Replace(line, @"\s+", " ").Trim())
                .Where(line => line.Length > 0 && line is not ("Dimension" or "Level" or "Stance" or "Change")),
        ];
    }

    private static string Letters(string words) => Regex.Replace(words, @"[\s\\*#>`\[\]“”]+", "");

    private static IReadOnlyList<string> Links(string text, string pattern) =>
        [.. Regex.Matches(text, pattern).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(link => !link.Contains("w3.org", StringComparison.Ordinal))];
}
