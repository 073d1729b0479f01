using System.Net;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Logging;

/// <summary>What saving would change, said before it is saved.</summary>
public sealed class PreviewPageTests(PostureServer posture)
{
    [Fact]
    public async Task A_preview_says_what_then_comes_of_it_and_writes_nothing()
    {
        await using var server = await posture.LoadedAsync();
        var form = (await FilledForm.OpenAsync(server, "/statements/new")).With(LoggingTests.Refusal);
        var before = await LoggingTests.StanceAsync(server);

        var preview = await form.PressAsync("preview");
        (await LoggingTests.StanceAsync(server)).ShouldBe(before);
        await form.PressAsync("save");
        var after = await LoggingTests.StanceAsync(server);

        preview.Words.ShouldContain($"North Korea’s dialogue score towards the United States would fall from {before} to {after} and");
        preview.Words.ShouldContain($"with it {after}");
    }

    [Fact]
    public async Task A_preview_of_what_is_dated_back_says_what_changes_in_the_past()
    {
        await using var server = await posture.LoadedAsync();
        var form = (await FilledForm.OpenAsync(server, "/statements/new")).With(LoggingTests.Refusal).With(("said", "20 Jun 2021"));

        var preview = await form.PressAsync("preview");

        preview.Words.ShouldMatch(
            "In the past too: dialogue on 20 June 2021 would read [A-Z][a-z]+ −0.[0-9]{2} instead of Cool −0.[0-9]{2}, and 2 later days are reckoned anew");
    }

    [Fact]
    public async Task A_near_duplicate_is_shown_and_its_text_can_be_attached_as_a_further_source()
    {
        await using var server = await posture.LoadedAsync();
        var form = (await FilledForm.OpenAsync(server, "/statements/new")).With(LoggingTests.Refusal).With(
            ("texts/0/text", "not considering even the possibility of any contact with the U.S."), ("said", "24 Jun 2021"));

        var preview = await form.PressAsync("preview");

        preview.Words.ShouldContain("Close to one already logged. 23 June 2021");
        var one = Regex.Match(preview.Page, "<form method=\"post\" action=\"/statements/([0-9a-f-]+)/sources\">").Groups[1].Value;
        ((string)(await server.GetAsync($"/v1/statements/{one}"))["statement"]["externalId"]!).ShouldBe("S15");
        preview.Page.ShouldContain("<input type=\"hidden\" name=\"name\" value=\"KCNA\" />");
    }
}
