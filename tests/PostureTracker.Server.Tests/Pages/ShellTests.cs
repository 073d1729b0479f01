using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>What every page's frame does, by keyboard and by hand.</summary>
public sealed class ShellTests(PostureServer posture, Browser browser)
{
    [Fact]
    public async Task Single_keys_search_step_a_day_and_list_themselves_but_never_while_someone_types()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1360, 900);
        await page.GotoAsync(At(server, "/collections?asOf=2021-06-20"));
        // Before its first frame a browser takes no keys.
        await page.Locator("h1").ClickAsync();

        await page.Keyboard.PressAsync("]");
        await page.WaitForURLAsync("**/collections?asOf=2021-06-21");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("]n?");
        (await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the statements" }).InputValueAsync()).ShouldBe("]n?");
        new Uri(page.Url).Query.ShouldBe("?asOf=2021-06-21");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        (await page.GetByText("copy a link that always shows this").IsVisibleAsync()).ShouldBeTrue();

        await page.GetByLabel("Turn single keys off in this browser").CheckAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("]");
        await page.WaitForTimeoutAsync(200);
        new Uri(page.Url).Query.ShouldBe("?asOf=2021-06-21");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_link_copied_shows_the_same_for_ever()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1360, 900);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(At(server, "/speakers?q=Kim"));
        await page.Locator("h1").ClickAsync();

        await page.Keyboard.PressAsync("l");
        await page.GetByText("The link is copied.").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        copied.ShouldStartWith(At(server, "/speakers?asOf="));
        copied.ShouldContain("knownAt=seq:26");
        copied.ShouldContain("model=local-level-1");
        copied.ShouldEndWith("q=Kim");
        new Uri(page.Url).Query.ShouldBe("?q=Kim", "copying goes nowhere");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Logging_is_off_in_a_view_of_the_past_and_says_why()
    {
        await using var server = await posture.LoadedAsync();

        (await server.Http.GetStringAsync("/collections")).ShouldContain("href=\"/statements/new\"");
        var past = await server.Http.GetStringAsync("/collections?knownAt=seq:20");

        past.ShouldNotContain("href=\"/statements/new\"");
        past.ShouldContain("off: this is the past");
        past.ShouldContain("value=\"seq:20\"", customMessage: "the form does not lose the position");
    }

    [Fact]
    public async Task Searching_stays_in_the_view_and_showing_keeps_the_moment_it_is_known_at()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/collections?asOf=2021-06-20&knownAt=2021-06-23T12:00:00Z");
        var search = page[page.IndexOf("class=\"search\"", StringComparison.Ordinal)..page.IndexOf("</form>", StringComparison.Ordinal)];

        search.ShouldContain("name=\"asOf\" value=\"2021-06-20\"");
        search.ShouldContain("name=\"knownAt\" value=\"2021-06-23T12:00:00Z\"");
        page.ShouldContain("<input type=\"text\" name=\"knownAt\" value=\"2021-06-23T12:00:00Z\"");
    }

    [Fact]
    public async Task In_the_form_to_log_single_keys_are_letters()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1360, 900);
        await page.GotoAsync(At(server, "/statements/new"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).FocusAsync();
        await page.Keyboard.PressAsync("l");
        await page.Keyboard.PressAsync("/");

        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldContain("Save statement");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Both_clocks_and_the_collection_go_along_from_page_to_page()
    {
        await using var server = await posture.LoadedAsync();

        (await server.Http.GetStringAsync("/collections?collection=gdelt&asOf=2021-06-20&knownAt=seq:20"))
            .ShouldContain("href=\"/method?collection=gdelt&amp;asOf=2021-06-20&amp;knownAt=seq:20\"");
    }

    private static string At(RunningServer server, string address) => new Uri(server.Http.BaseAddress!, address).ToString();
}
