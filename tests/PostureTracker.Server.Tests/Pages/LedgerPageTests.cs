using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

public sealed class LedgerPageTests(PostureServer posture)
{
    [Fact]
    public async Task A_search_marks_what_it_found_and_says_how_many()
    {
        await using var server = await posture.LoadedAsync();

        var (_, page) = await server.PageAsync("/statements?q=Confrontation&actor=north%20korea&form=");

        page.ShouldContain("<mark>confrontation</mark>");
        RecordPages.Read(page).ShouldContain("that matches, newest recorded first");
        RecordPages.Read(page).ShouldContain("Dialogue: Noncommittal −0.1");
        RecordPages.Read(page).ShouldContain("Sanctions: not said");
    }

    [Fact]
    public async Task Pages_join_up_though_the_ledger_grows_and_each_statement_comes_once()
    {
        await using var server = await posture.LoadedAsync();
        List<string> found = [];
        string? next = "/statements?limit=4&actor=PRK";
        while (next is not null)
        {
            var (status, page) = await server.PageAsync(next);
            status.ShouldBe(200);
            found.AddRange(Regex.Matches(page, "class=\"quote\">\\s*<a href=\"/statements/([0-9a-f-]{36})").Select(match => match.Groups[1].Value));
            if (found.Count == 4)
                await server.LogUncodedAsync("said meanwhile");
            next = Regex.Match(page, "href=\"([^\"]+)\" rel=\"next\"") is { Success: true } link
                ? System.Net.WebUtility.HtmlDecode(link.Groups[1].Value) + "&limit=4" : null;
        }

        var all = await server.GetAsync("/v1/statements?actor=PRK&knownAt=seq:26");
        found.ShouldBe(all["statements"].AsArray().Select(one => (string)one!["id"]!));
    }

    [Fact]
    public async Task An_empty_list_says_why_and_how_to_widen_it()
    {
        await using var server = await posture.LoadedAsync();

        var (_, page) = await server.PageAsync("/statements?q=zeppelin&status=retracted");

        RecordPages.Read(page).ShouldContain("No statement matches all of this. Leave one out:");
        page.ShouldContain("href=\"/statements?status=retracted\"");
        page.ShouldContain("href=\"/statements?q=zeppelin\"");
    }

    [Theory]
    [InlineData("/statements?said.from=June", 400)]
    [InlineData("/statements?cursor=rubbish", 400)]
    [InlineData("/statements?knownAt=seq:9999", 422)]
    [InlineData("/statements?collection=nowhere", 422)]
    [InlineData("/statements?q=&actor=&said.from=&recipient=any&utm=x", 200)]
    [InlineData("/statements.json?actor=PRK&limit=2", 200)]
    public async Task What_is_asked_is_understood_or_it_is_said_why_not(string address, int status)
    {
        await using var server = await posture.LoadedAsync();

        (await server.PageAsync(address)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task The_file_has_the_same_statements_and_no_spreadsheet_takes_them_for_formulas()
    {
        await using var server = await posture.StartAsync();
        await server.LogUncodedAsync("=HYPERLINK(\"http://evil\",\"x\")", "F1");
        await server.LogUncodedAsync("plain, with a comma", "F2");

        var (status, file) = await server.PageAsync("/statements.csv?coded=false");

        status.ShouldBe(200);
        var lines = file.TrimEnd().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("id,version,status,coded,recordedAt");
        lines[0].TrimEnd().ShouldEndWith("asOf,knownAt,model,source");
        lines[1].ShouldContain("\"plain, with a comma\"");
        lines[2].ShouldNotContain(",=HYPERLINK");
        lines[2].ShouldNotContain(",\"=HYPERLINK");
    }

    [Fact]
    public async Task Words_alone_leave_out_deeds()
    {
        await using var server = await posture.LoadedAsync();

        var words = RecordPages.Read((await server.PageAsync("/statements?basis=word")).Page);
        var deeds = RecordPages.Read((await server.PageAsync("/statements?basis=deed")).Page);

        words.ShouldNotContain("two submarine-launched ballistic missiles");
        deeds.ShouldContain("two submarine-launched ballistic missiles");
        deeds.ShouldNotContain("pipedream");
    }
}
